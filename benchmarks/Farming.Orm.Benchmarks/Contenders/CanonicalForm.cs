using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Farming.Orm.Benchmarks.Contenders;

/// <summary>The form in which answers are compared: all members to the last digit, as JSON.</summary>
public static class CanonicalForm
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new UniversalTime() } };

    public static string Of<T>(T answer) => JsonSerializer.Serialize(answer, Options);

    /// <summary>The same moment in local time is the same answer; a time of unknown kind is not.</summary>
    private sealed class UniversalTime : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTime();

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value);
    }
}
