using System.Text;
using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Values;

/// <summary><c>ignoreCase</c> is OrdinalIgnoreCase on every database, for every letter of Unicode.</summary>
public abstract class IgnoreCaseTests(ITestServer server) : DatabaseTests(server)
{
    private static readonly string[] Texts =
    [
        "", "a", "A", "ab", "aBc", "bc", "%", "_", "a%C", "äöü", "ÄÖÜ", "Ärger", "xÄRGERx", "🚜x", "🚜X", "É", "é", "e\u0301", "E\u0301", "Straße", "STRASSE", "STRAẞE", "σίσυφος", "ΣΊΣΥΦΟΣ", "Σίσυφοσ",
        "İstanbul", "istanbul", "ISTANBUL", "ıstanbul", "i\u0307", "ǆ", "ǅ", "Ǆ", "ﬁ", "FI", "\u212a", "k", "\u017f", "s", "\u00b5", "μ", "Μ", "𐐨𐐩", "𐐀𐐁", "Привет мир", "ПРИВЕТ", "ß", "ŉ", "\u0345", "ι", "Ι",
    ];

    [Fact]
    public async Task Texts_are_matched_as_by_OrdinalIgnoreCase()
    {
        const StringComparison comparison = StringComparison.OrdinalIgnoreCase;
        await CreateAsync(Texts);
        foreach (var part in Texts)
        {
            await FindsAsync(p => p.Y.Contains(part, ignoreCase: true), Texts, text => text.Contains(part, comparison));
            await FindsAsync(p => p.Y.StartsWith(part, ignoreCase: true), Texts, text => text.StartsWith(part, comparison));
            await FindsAsync(p => p.Y.EndsWith(part, ignoreCase: true), Texts, text => text.EndsWith(part, comparison));
            await FindsAsync(p => !p.Y.Contains(part, ignoreCase: true), Texts, text => !text.Contains(part, comparison));
        }
    }

    [Fact]
    public async Task Every_letter_equals_its_other_cases_and_nothing_else()
    {
        var classes = Enumerable.Range(1, 0x10ffff).Where(Rune.IsValid).Select(char.ConvertFromUtf32).GroupBy(letter => letter, StringComparer.OrdinalIgnoreCase).Where(letters => letters.Count() > 1).ToList();
        string[] letters = [.. classes.SelectMany(letters => letters), "\u0131", "\u0130", "\u017f", "\u212a", "\u212b", "\ufb01", "1", "\u0307"];
        await CreateAsync(letters);
        Assert.True(classes.Count > 1_000);

        for (var index = 0; index < classes.Count; index++)
        {
            // One member of each class, and one of the methods, in turn.
            var letter = classes[index].ElementAt(index % classes[index].Count());
            var expected = classes[index].Order(StringComparer.Ordinal);
            var found = await Orm.Parts.Where(p => (index % 3) switch
            {
                0 => p.Y.Contains(letter, ignoreCase: true),
                1 => p.Y.StartsWith(letter, ignoreCase: true),
                _ => p.Y.EndsWith(letter, ignoreCase: true),
            }).Select(p => p.Y).FindManyAsync();
            Assert.Equal(expected, found.Order(StringComparer.Ordinal));
        }
    }

    private Task<List<Part>> CreateAsync(string[] texts) => Orm.Parts.CreateManyAsync(texts.Select((text, index) => new PartCreate { Id = index, Y = text }));

    private async Task FindsAsync(Func<PartWhere, Predicate> condition, string[] texts, Func<string, bool> expected) =>
        Assert.Equal(texts.Where(expected), await Orm.Parts.Where(condition).OrderBy(p => p.Id).Select(p => p.Y).FindManyAsync());
}
