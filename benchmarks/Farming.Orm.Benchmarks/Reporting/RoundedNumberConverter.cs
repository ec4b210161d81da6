using System.Text.Json;
using System.Text.Json.Serialization;

namespace Farming.Orm.Benchmarks.Reporting;

/// <summary>Writes numbers with three decimals: more digits would only add noise to the difference between two files.</summary>
internal sealed class RoundedNumberConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(Math.Round((decimal)value, 3));
}
