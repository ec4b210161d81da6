using System.Globalization;
using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Searches;

/// <summary>
/// Runs random cases. <c>FARMING_ORM_CASES</c> says how many, <c>FARMING_ORM_SEED</c> with which seed they begin: what a failure prints runs it alone.
/// </summary>
public abstract class SearchTests(ITestServer server) : SuiteTests(server)
{
    private const int MaximumShown = 10;

    private SearchOrm? _orm;
    private SearchTables? _tables;

    private protected SearchOrm Orm => _orm!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        HasRandomStatements("Thousands of random queries: only their results matter.");
        _orm = new(Database.Driver);
        await Orm.Schema.CreateAsync();
        _tables = new(await SearchData.CreateAsync(Orm));
    }

    /// <summary>Runs the cases, and fails with the seeds of those that do not hold.</summary>
    /// <param name="cases">How many there are if nobody asks for more.</param>
    /// <param name="run">Runs one case: the query in words, and what is wrong.</param>
    private protected async Task Run(int cases, Func<ISearchRoot, Dice, Task<(string Text, string? Difference)>> run)
    {
        var (first, count) = (Number("FARMING_ORM_SEED", 0), Number("FARMING_ORM_CASES", cases));
        var failures = new List<string>();
        for (var seed = first; seed < first + count; seed++)
        {
            var dice = new Dice(seed);
            var text = "";
            string? difference;
            Database.Log.Clear();
            try
            {
                (text, difference) = await run(dice.Of(_tables!.Roots), dice);
            }
            catch (Exception error) when (error is OrmException or InvalidOperationException or ArgumentException or InvalidCastException or NullReferenceException or NotSupportedException or FormatException or OverflowException)
            {
                difference = $"{error}";
            }

            if (difference is not null)
            {
                failures.Add($"FARMING_ORM_SEED={seed & ~1} FARMING_ORM_CASES={1 + (seed & 1)}: {text}\n  {difference}\n  {string.Join("\n  ", Database.Log.Statements.Take(3))}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count} cases fail.\n{string.Join("\n\n", failures.Take(MaximumShown))}");
    }

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
