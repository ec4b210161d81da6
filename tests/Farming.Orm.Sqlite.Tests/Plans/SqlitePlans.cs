using System.Text.RegularExpressions;
using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;
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

    [Fact]
    public async Task The_key_is_read_only_where_the_order_of_an_index_has_ties()
    {
        await Orm.Tracks.CreateManyAsync([new() { Id = 1 }, new() { Id = 2 }]);
        await Orm.Plays.CreateManyAsync(Enumerable.Range(0, 12).Select(id => new PlayCreate { Id = id, TrackId = 1 + (id % 2), At = AccountData.Day.AddDays(id) }));
        var query = Orm.Tracks.OrderBy(t => t.Id).Select(t => t.Plays.OrderByDescending(p => p.At).Take(2).Select(p => p.Id));

        var (distinct, withoutTies) = await Watch(() => query.FindManyAsync());

        // The third of the second track's plays is no part of its page, but might be.
        await Orm.Plays.UpdateAsync(k => k.Id(7), new() { At = AccountData.Day.AddDays(9) });
        var (tied, withTies) = await Watch(() => query.FindManyAsync());
        var (_, afterTies) = await Watch(() => query.FindManyAsync());

        Assert.Equal([[10, 8], [11, 9]], distinct);
        Assert.Equal(2, withoutTies.Count);
        Assert.EndsWith("""ORDER BY t0."at" DESC LIMIT 2 + 1""", withoutTies[1], StringComparison.Ordinal);
        Assert.Equal([[10, 8], [11, 7]], tied);
        Assert.Equal(withoutTies, withTies.Take(2));
        Assert.EndsWith("""ORDER BY t0."at" DESC, t0."id" LIMIT 2""", Assert.Single(withTies.Skip(2)), StringComparison.Ordinal);
        Assert.Equal([withTies[0], withTies[2]], afterTies);
    }

    [Fact]
    public async Task A_page_without_relations_reads_the_key_only_where_the_order_of_an_index_has_ties()
    {
        await Orm.Tracks.CreateAsync(new() { Id = 1 });
        await Orm.Plays.CreateManyAsync(Enumerable.Range(0, 6).Select(id => new PlayCreate { Id = id, TrackId = 1, At = AccountData.Day.AddDays(id) }));
        var page = Orm.Plays.Where(p => p.TrackId == 1).OrderBy(p => p.At).Take(2).Select(p => p.Id);

        var (distinct, withoutTies) = await Watch(() => page.FindManyAsync());
        await Orm.Plays.UpdateAsync(k => k.Id(2), new() { At = AccountData.Day.AddDays(1) });
        var (tied, withTies) = await Watch(() => page.FindManyAsync());
        var (_, afterTies) = await Watch(() => page.FindManyAsync());
        var (_, unsorted) = await Watch(() => Orm.Plays.OrderBy(p => p.At).Take(2).Select(p => p.Id).FindManyAsync());

        Assert.Equal([0, 1], distinct);
        Assert.EndsWith("""WHERE t0."track_id" = ?1 ORDER BY t0."at" LIMIT 2 + 1""", Assert.Single(withoutTies), StringComparison.Ordinal);
        Assert.Equal([0, 1], tied);
        Assert.Equal(withoutTies[0], withTies[0]);
        Assert.EndsWith("""WHERE t0."track_id" = ?1 ORDER BY t0."at", t0."id" LIMIT 2""", withTies[1], StringComparison.Ordinal);
        Assert.Equal(withTies.Skip(1), afterTies);
        Assert.EndsWith("""ORDER BY t0."at", t0."id" LIMIT 2""", Assert.Single(unsorted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NOCASE", "B")]
    [InlineData("RTRIM", "b  ")]
    public async Task What_a_column_takes_for_equal_is_a_tie(string collation, string equal)
    {
        await Orm.Tracks.CreateAsync(new() { Id = 1 });
        await Database.ExecuteAsync($"""
            DROP TABLE listeners;
            DROP TABLE plays;
            CREATE TABLE plays (id INTEGER PRIMARY KEY, track_id INTEGER NOT NULL, at TEXT COLLATE {collation});
            CREATE INDEX plays_track_id_at_idx ON plays (track_id, at);
            INSERT INTO plays VALUES (1, 1, 'b'), (2, 1, '{equal}'), (3, 1, 'a')
            """);

        var root = await Orm.Plays.Where(p => p.TrackId == 1).OrderByDescending(p => p.At).Take(1).Select(p => p.Id).FindManyAsync();
        var branch = await Orm.Tracks.Select(t => t.Plays.OrderByDescending(p => p.At).Take(1).Select(p => p.Id)).FindManyAsync();

        Assert.Equal([1], root);
        Assert.Equal([[1]], branch);
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

    /// <summary>The parents' statement returns the key last, and the statements of the branches take it first.</summary>
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
