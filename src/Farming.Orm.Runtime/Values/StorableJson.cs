using System.Buffers;
using System.Globalization;
using System.Text;

namespace Farming.Orm.Values;

/// <summary>Checks that every database can store a JSON text. PostgreSQL decodes the escapes of jsonb, and has neither U+0000 nor half of a surrogate pair.</summary>
internal static class StorableJson
{
    private const int EscapeLength = 6;

    /// <exception cref="UnstorableValueException">A text in it has such a character.</exception>
    internal static string Checked(string json)
    {
        for (var index = json.IndexOf('\\', StringComparison.Ordinal); index >= 0; index = json.IndexOf('\\', index))
        {
            // The other escapes take two characters, of which the second may be another backslash.
            index += json[index + 1] == 'u' ? Check(json, index) : 2;
        }

        return json;
    }

    /// <summary>Checks one escaped character.</summary>
    /// <returns>The length of its escape, or of two for a surrogate pair.</returns>
    private static int Check(string json, int index)
    {
        var first = Decode(json, index);
        if (first == '\0')
        {
            throw new UnstorableValueException("the database cannot store JSON with a NUL character (U+0000). Remove the character.");
        }

        if (!char.IsSurrogate(first))
        {
            return EscapeLength;
        }

        ReadOnlySpan<char> pair = index + (2 * EscapeLength) <= json.Length && json[index + EscapeLength] == '\\' && json[index + EscapeLength + 1] == 'u'
            ? [first, Decode(json, index + EscapeLength)]
            : [first];
        return Rune.DecodeFromUtf16(pair, out _, out _) == OperationStatus.Done
            ? 2 * EscapeLength
            : throw new UnstorableValueException("JSON with half of a surrogate pair is not valid Unicode and cannot be stored.");
    }

    private static char Decode(string json, int index) => (char)ushort.Parse(json.AsSpan(index + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
