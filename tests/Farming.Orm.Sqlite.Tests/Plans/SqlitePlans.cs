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

    [Fact]
    public void Parents_without_an_index_to_their_rows_are_read_by_one_statement_for_all()
    {
        var indexed = Orm.Users.Select(u => u.Sessions.Select(s => s.Token)).ToSql();
        var scanned = Orm.Shelves.Select(s => s.Stickers.Select(x => x.Rank)).ToSql();

        Assert.Equal(2, Statements(indexed).Length);
        Assert.Single(Statements(scanned));
        Assert.Contains("UNION ALL", scanned, StringComparison.Ordinal);
    }

    private async Task OnlySearchesSessionsAsync(string sql)
    {
        Assert.Matches(Alias(), sql);
        foreach (var statement in Statements(sql))
        {
            var plan = (await Database.QueryAsync($"EXPLAIN QUERY PLAN {statement}")).ConvertAll(row => (string)row[3]!);
            var aliases = Alias().Matches(statement).Select(match => match.Groups[1].Value).ToList();
            var accesses = plan.Where(line => aliases.Exists(alias => line.StartsWith($"SEARCH {alias} ", StringComparison.Ordinal) || line == $"SCAN {alias}" || line.StartsWith($"SCAN {alias} ", StringComparison.Ordinal)));

            Assert.Equal(aliases.Count, accesses.Count());
            Assert.All(accesses, line => Assert.Contains("INDEX sessions_user_id_idx (user_id=?)", line, StringComparison.Ordinal));
        }
    }

    /// <summary>The parents' statement gives their key last, which those of the branches take first.</summary>
    protected override async Task<int> RowsSentAsync(string sql)
    {
        var statements = Statements(sql);
        var parents = await Database.QueryAsync(statements[0]);
        var count = parents.Count;
        foreach (var parent in parents)
        {
            foreach (var branch in statements[1..])
            {
                count += (await Database.QueryAsync(branch.Replace("?1", $"'{parent[^1]}'", StringComparison.Ordinal))).Count;
            }
        }

        return count;
    }

    private static string[] Statements(string sql) => sql.Split(";\n");

    /// <summary>The plan calls tables by the names that the statement gives them.</summary>
    [GeneratedRegex(""" "sessions" AS (\w+)""")]
    private static partial Regex Alias();
}
