using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Farming.Orm.Sqlite.Storage;

/// <summary>Compares JSON texts by what they mean: the order of properties, white space, escapes and the notation of a number do not matter.</summary>
internal static class JsonText
{
    private const int MaximumDepth = 1_000;

    /// <summary>Orders two texts. Texts that mean the same are equal; text that is not JSON follows JSON, byte by byte.</summary>
    internal static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.SequenceEqual(right))
        {
            return 0;
        }

        return (Canonical(left), Canonical(right)) switch
        {
            ({ } leftText, { } rightText) => string.CompareOrdinal(leftText, rightText),
            ({ }, null) => -1,
            (null, { }) => 1,
            _ => left.SequenceCompareTo(right),
        };
    }

    /// <summary>The one text for all that mean the same; <see langword="null"/> if the text is not JSON.</summary>
    private static string? Canonical(ReadOnlySpan<byte> text)
    {
        try
        {
            var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MaximumDepth });
            using var document = JsonDocument.ParseValue(ref reader);
            if (reader.Read())
            {
                return null;
            }

            var canonical = new StringBuilder(text.Length);
            Append(canonical, document.RootElement);
            return canonical.ToString();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second one: an escaped half of a surrogate pair.
            return null;
        }
    }

    private static void Append(StringBuilder target, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendProperties(target, value);
                break;
            case JsonValueKind.Array:
                target.Append('[');
                foreach (var element in value.EnumerateArray())
                {
                    Append(target, element);
                    target.Append(',');
                }

                target.Append(']');
                break;
            case JsonValueKind.String:
                AppendText(target, value.GetString()!);
                break;
            case JsonValueKind.Number:
                AppendNumber(target, value.GetRawText());
                break;
            default:
                target.Append(value.GetRawText());
                break;
        }
    }

    /// <summary>Of several properties of one name, the last counts.</summary>
    private static void AppendProperties(StringBuilder target, JsonElement value)
    {
        var properties = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            properties[property.Name] = property.Value;
        }

        target.Append('{');
        foreach (var (name, element) in properties)
        {
            AppendText(target, name);
            target.Append(':');
            Append(target, element);
            target.Append(',');
        }

        target.Append('}');
    }

    /// <summary>The length says where the text ends, so nothing in it needs an escape.</summary>
    private static void AppendText(StringBuilder target, string text) => target.Append('"').Append(text.Length).Append('"').Append(text);

    /// <summary>All digits from the first to the last that is not zero, and the power of ten of the last one.</summary>
    private static void AppendNumber(StringBuilder target, string number)
    {
        var end = number.AsSpan().IndexOfAny('e', 'E');
        var mantissa = end < 0 ? number.AsSpan() : number.AsSpan(0, end);
        var exponent = end < 0 ? 0 : BigInteger.Parse(number.AsSpan(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.');
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;
        var digits = mantissa.ToString().Replace(".", "", StringComparison.Ordinal).TrimStart('-').TrimStart('0');
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0)
        {
            target.Append('0');
            return;
        }

        target.Append(number[0] == '-' ? "-" : "").Append(significant).Append('e').Append(exponent + (digits.Length - significant.Length));
    }
}
