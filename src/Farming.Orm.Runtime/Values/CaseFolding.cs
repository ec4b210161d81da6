using System.Text;

namespace Farming.Orm.Values;

/// <summary>
/// Text without the difference of upper and lower case: two texts are equal by <see cref="StringComparison.OrdinalIgnoreCase"/> if their folded texts are equal. All
/// characters that are equal by that rule become one of them; in ASCII, which has no such characters in common with the rest of Unicode, the upper-case letter.
/// </summary>
internal static class CaseFolding
{
    private static readonly Lazy<LetterTable> Letters = new(static () => new());

    /// <summary>The folded text, of the same length.</summary>
    internal static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToUpperInvariant();
        }

        var folded = text.ToCharArray();
        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var letter = rune.IsAscii ? char.ToUpperInvariant((char)rune.Value) : Letters.Value.FoldedOf(rune.Value);
            if (letter != rune.Value)
            {
                new Rune(letter).EncodeToUtf16(folded.AsSpan(index));
            }

            index += rune.Utf16SequenceLength;
        }

        return new(folded);
    }

    /// <summary>
    /// The characters beyond ASCII that become a character of a text when they are folded: for a database that folds ASCII by itself and replaces the others. Letters
    /// that the text does not have need not be folded to find it.
    /// </summary>
    /// <param name="folded">The folded text.</param>
    internal static CaseVariants VariantsOf(string folded)
    {
        if (Ascii.IsValid(folded))
        {
            return CaseVariants.None;
        }

        var (from, to) = (new StringBuilder(), new StringBuilder());
        var known = new HashSet<int>();
        foreach (var rune in folded.EnumerateRunes())
        {
            if (!rune.IsAscii && known.Add(rune.Value))
            {
                Letters.Value.AppendVariants(rune.Value, from, to);
            }
        }

        return new(from.ToString(), to.ToString());
    }
}

/// <summary>Characters, and for each of them the character that takes its place.</summary>
/// <param name="From">The characters.</param>
/// <param name="To">What takes their places, in the same order.</param>
internal sealed record CaseVariants(string From, string To)
{
    internal static readonly CaseVariants None = new("", "");
}
