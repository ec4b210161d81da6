using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Farming.Orm.Benchmarks.Contenders;

/// <summary>The form for comparing answers: JSON with all members to the last digit.</summary>
public static class CanonicalForm
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new UniversalTime() } };

    public static string Of<T>(T answer) => JsonSerializer.Serialize(answer, Options);

    /// <summary>A local time is equal to the same moment in UTC; a time of unspecified kind is not.</summary>
    private sealed class UniversalTime : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTime();

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value);
    }
}
