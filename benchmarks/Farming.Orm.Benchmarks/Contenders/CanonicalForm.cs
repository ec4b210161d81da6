using System.Text.Encodings.Web;
using System.Text.Json;

namespace Farming.Orm.Benchmarks.Contenders;

/// <summary>The form in which answers are compared: all members to the last digit, as JSON.</summary>
public static class CanonicalForm
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of<T>(T answer) => JsonSerializer.Serialize(answer, Options);
}
