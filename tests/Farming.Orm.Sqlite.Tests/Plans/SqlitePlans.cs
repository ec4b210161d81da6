using System.Text.RegularExpressions;
using Farming.Orm.Conformance.Relations;

namespace Farming.Orm.Sqlite.Tests.Plans;

public sealed partial class SqlitePlans() : PlanTests(new SqliteTestServer())
{
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(200)]
    public async Task Sessions_are_searched_by_their_user_and_never_scanned(int users)
    {
        await FillAsync();

        await OnlySearchesSessionsAsync(LatestSessions(users));
        await OnlySearchesSessionsAsync(ManyBranches(users));
    }

    private async Task OnlySearchesSessionsAsync(string sql)
    {
        var plan = (await Database.QueryAsync($"EXPLAIN QUERY PLAN {sql}")).ConvertAll(row => (string)row[3]!);
        var aliases = Alias().Matches(sql).Select(match => match.Groups[1].Value).ToList();
        var accesses = plan.Where(line => aliases.Exists(alias => line.StartsWith($"SEARCH {alias} ", StringComparison.Ordinal) || line == $"SCAN {alias}" || line.StartsWith($"SCAN {alias} ", StringComparison.Ordinal)));

        Assert.NotEmpty(aliases);
        Assert.Equal(aliases.Count, accesses.Count());
        Assert.All(accesses, line => Assert.Contains("INDEX sessions_user_id_idx (user_id=?)", line, StringComparison.Ordinal));
    }

    /// <summary>The plan calls tables by the names that the statement gives them.</summary>
    [GeneratedRegex(""" "sessions" AS (\w+)""")]
    private static partial Regex Alias();
}
