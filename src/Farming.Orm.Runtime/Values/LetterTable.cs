using System.Globalization;
using System.Text;

namespace Farming.Orm.Values;

/// <summary>The letters beyond ASCII that have another case, and what each becomes when it is folded. Found out by comparing them, since .NET offers no such table.</summary>
internal sealed class LetterTable
{
    private const int First = 0x80;

    /// <summary>No letter after plane 1 has another case.</summary>
    private const int End = 0x20000;

    // Sorted by the letter, and by what it becomes.
    private readonly int[] _letters;
    private readonly int[] _folded;
    private readonly int[] _foldedInOrder;
    private readonly int[] _variants;

    internal LetterTable()
    {
        var known = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (letters, folded) = (new List<int>(), new List<int>());
        for (var letter = First; letter < End; letter++)
        {
            if (MayHaveCase(letter))
            {
                var first = known.GetValueOrDefault(char.ConvertFromUtf32(letter), letter);
                if (first == letter)
                {
                    known.Add(char.ConvertFromUtf32(letter), letter);
                }
                else
                {
                    letters.Add(letter);
                    folded.Add(first);
                }
            }
        }

        (_letters, _folded, _variants, _foldedInOrder) = ([.. letters], [.. folded], [.. letters], [.. folded]);
        Array.Sort(_foldedInOrder, _variants);
    }

    /// <summary>What a character becomes.</summary>
    internal int FoldedOf(int letter) => Array.BinarySearch(_letters, letter) is >= 0 and var index ? _folded[index] : letter;

    /// <summary>Appends the other letters that become a character, and the character for each of them.</summary>
    internal void AppendVariants(int folded, StringBuilder from, StringBuilder to)
    {
        var index = Array.BinarySearch(_foldedInOrder, folded);
        while (index > 0 && _foldedInOrder[index - 1] == folded)
        {
            index--;
        }

        for (; index >= 0 && index < _variants.Length && _foldedInOrder[index] == folded; index++)
        {
            from.Append(char.ConvertFromUtf32(_variants[index]));
            to.Append(char.ConvertFromUtf32(folded));
        }
    }

    /// <summary>Leaves out the large scripts without cases.</summary>
    private static bool MayHaveCase(int character) => CharUnicodeInfo.GetUnicodeCategory(character)
        is not (UnicodeCategory.OtherLetter or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);
}
