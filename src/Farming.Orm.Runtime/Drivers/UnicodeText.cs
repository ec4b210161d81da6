using System.Buffers;
using System.Text;
using Farming.Orm.Values;

namespace Farming.Orm.Drivers;

/// <summary>Checks that text survives in a database, which stores it as UTF-8.</summary>
internal static class UnicodeText
{
    /// <summary>Refuses half of a surrogate pair. It would come back as another character, or break the connection.</summary>
    /// <exception cref="UnstorableValueException">The text is not valid Unicode.</exception>
    internal static void EnsureValid(string value)
    {
        var rest = value.AsSpan();
        for (var start = NextSurrogate(rest); start >= 0; start = NextSurrogate(rest))
        {
            if (Rune.DecodeFromUtf16(rest[start..], out _, out var length) != OperationStatus.Done)
            {
                throw new UnstorableValueException("text with half of a surrogate pair is not valid Unicode and cannot be stored.");
            }

            rest = rest[(start + length)..];
        }
    }

    private static int NextSurrogate(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\uD800', '\uDFFF');
}
