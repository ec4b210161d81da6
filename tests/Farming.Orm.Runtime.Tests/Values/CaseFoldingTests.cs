using System.Text;
using Farming.Orm.Values;

namespace Farming.Orm.Runtime.Tests.Values;

/// <summary>The rule is that of OrdinalIgnoreCase, for every character of Unicode.</summary>
public sealed class CaseFoldingTests
{
    private static readonly string[] Characters = [.. Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(char.ConvertFromUtf32)];

    [Fact]
    public void Characters_are_equal_by_OrdinalIgnoreCase_where_they_fold_to_the_same()
    {
        var classes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var folded = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var character in Characters)
        {
            classes.TryAdd(character, character);
            folded.TryAdd(CaseFolding.Fold(character), character);
            Assert.Equal(classes[character], folded[CaseFolding.Fold(character)]);
        }
    }

    [Fact]
    public void The_variants_of_a_character_are_all_that_fold_to_it()
    {
        foreach (var group in Characters.GroupBy(CaseFolding.Fold))
        {
            if (Ascii.IsValid(group.Key))
            {
                // Databases fold them without help.
                Assert.All(group, character => Assert.True(Ascii.IsValid(character)));
                Assert.Same(CaseVariants.None, CaseFolding.VariantsOf(group.Key));
                continue;
            }

            var variants = group.Where(character => character != group.Key).ToList();
            var (from, to) = CaseFolding.VariantsOf(group.Key);
            Assert.Equal(string.Concat(variants.Order(StringComparer.Ordinal)), string.Concat(from.EnumerateRunes().Select(rune => rune.ToString()).Order(StringComparer.Ordinal)));
            Assert.Equal(string.Concat(Enumerable.Repeat(group.Key, variants.Count)), to);
        }
    }

    [Fact]
    public void Each_character_of_a_text_is_replaced_once()
    {
        var (from, to) = CaseFolding.VariantsOf(CaseFolding.Fold("Σίσυφος, Straße"));
        Assert.Equal(from.Length, to.Length);
        Assert.Equal(from.Distinct().Count(), from.Length);
        Assert.All("ςσΣ".Where(letter => CaseFolding.Fold($"{letter}") != $"{letter}"), letter => Assert.Contains(letter, from));
        Assert.DoesNotContain('ẞ', from);
    }
}
