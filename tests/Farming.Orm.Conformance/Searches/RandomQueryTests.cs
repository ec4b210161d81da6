using System.Globalization;
using Farming.Orm.Conformance.Databases;

namespace Farming.Orm.Conformance.Searches;

/// <summary>Random queries and changes give what LINQ over objects gives, each in one statement.</summary>
public abstract class RandomQueryTests(ITestServer server) : SearchTests(server)
{
    private const string Batch = "Batch()";

    [Fact]
    public async Task A_query_gives_what_LINQ_over_objects_gives()
    {
        var (cases, withResults) = (0, 0);
        await Run(2000, async (root, dice) =>
        {
            var asked = root.Ask(dice, Orm);
            (cases, withResults) = (cases + 1, withResults + (asked.Expected.Count > 1 ? 1 : 0));
            var (words, difference) = await EndAsync(asked, dice);
            return ($"{asked.Text}.{words}", difference ?? StatementsOf(asked, words == Batch));
        });

        Assert.True(cases < 100 || withResults > cases / 2, $"Only {withResults} of {cases} queries have more than one result: too few to find a fault.");
    }

    [Fact]
    public Task A_change_changes_what_LINQ_over_objects_finds() => Run(300, (root, dice) => root.ChangeAsync(dice, Orm));

    private async Task<(string Words, string? Difference)> EndAsync(Asked asked, Dice dice)
    {
        switch (dice.Below(8))
        {
            case 0:
                var first = await asked.Query.FindFirstAsync();
                var isRight = asked.HasFirst || asked.Expected.Count == 0 ? first == asked.Expected.FirstOrDefault() : first is not null && asked.Expected.Contains(first);
                return ("FindFirst()", isRight ? null : $"expected {asked.Expected.FirstOrDefault()}\n  found {first}");
            case 1:
                var count = await asked.Query.CountAsync();
                return ("Count()", count == asked.Expected.Count ? null : string.Create(CultureInfo.InvariantCulture, $"{asked.Expected.Count} expected, {count} found"));
            case 2:
                return ("Any()", await asked.Query.AnyAsync() == (asked.Expected.Count > 0) ? null : $"the opposite was found, of {asked.Expected.Count}");
            case 3:
                return ("Stream()", asked.Differs(await asked.Query.StreamAsync().ToListAsync()));
            case 4:
                var (results, number) = await Orm.BatchAsync(asked.Query.Batch().FindMany(), asked.Query.Batch().Count());
                return (Batch, asked.Differs(results) ?? (number == asked.Expected.Count ? null : $"the batch counted {number}"));
            default:
                return ("FindMany()", asked.Differs(await asked.Query.FindManyAsync()));
        }
    }

    /// <summary>
    /// One statement. On SQLite one more for each to-many relation, each read again with its key after rows that are equal in the order; a batch counts too, in a transaction.
    /// </summary>
    private string? StatementsOf(Asked asked, bool isBatch)
    {
        var most = (IsSqlite ? 2 + (2 * asked.Branches) : 1) + (isBatch ? IsSqlite ? 3 : 1 : 0);
        return Database.Log.Statements.Distinct().Count() <= most ? null : $"{Database.Log.Statements.Count} statements";
    }
}
