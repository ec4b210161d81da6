using System.Globalization;
using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Relations;

/// <summary>What a statement with relations makes the database read and send, with 2 000 users of 10 sessions each. Each database shows its plans its own way.</summary>
public abstract class PlanTests(ITestServer server) : DatabaseTests(server)
{
    private const int Users = 2_000;

    protected const int SessionsPerUser = 10;

    /// <summary>Each number once, as a table <c>n</c> with the column <c>v</c>.</summary>
    private static string Numbers(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"WITH RECURSIVE n(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM n WHERE v < {count})");

    protected async Task FillAsync()
    {
        await Database.ExecuteAsync($"""
            {Numbers(Users)} INSERT INTO users (id, email, name) SELECT 'user-' || v, 'user-' || v, 'name-' || (v * 7919 % {Users}) FROM n;
            {Numbers(Users * SessionsPerUser)} INSERT INTO sessions (id, user_id, token, expires_at)
            SELECT 'session-' || v, 'user-' || (v % {Users} + 1), 'token-' || v, '2026-01-01T00:00:00.000000Z' FROM n;
            ANALYZE
            """);
    }

    /// <summary>A page of users, each with the five latest sessions.</summary>
    protected string LatestSessions(int users) => Orm.Users.OrderBy(u => u.Name).Take(users)
        .Select(u => new { u.Name, Latest = u.Sessions.OrderByDescending(s => s.ExpiresAt).Take(5).Select(s => s.Token) })
        .ToSql();

    /// <summary>A page of users with a filtered page of a branch with a relation behind it, the whole branch, and its count.</summary>
    protected string ManyBranches(int users) => Orm.Users.OrderBy(u => u.Name).Take(users)
        .Select(u => new
        {
            u.Name,
            Some = u.Sessions.Where(s => s.Token != s.UserId).OrderBy(s => s.Token).Take(2).Select(s => new { s.Token, Owner = s.User.Email }),
            All = u.Sessions.Select(s => s.Token),
            Count = u.Sessions.Count(),
        })
        .ToSql();

    /// <summary>How many rows a query's statements send.</summary>
    protected abstract Task<int> RowsSentAsync(string sql);

    [Fact]
    public async Task Sibling_collections_send_the_sum_of_their_rows()
    {
        var user = await Orm.Users.CreateAsync(new() { Email = "one", Name = "One" });
        await Orm.Sessions.CreateManyAsync(Enumerable.Range(0, 60).Select(number => new SessionCreate { UserId = user.Id, Token = $"{number}", ExpiresAt = AccountData.Day }));

        var sql = Orm.Users
            .Select(u => new
            {
                A = u.Sessions.OrderBy(s => s.Token).Select(s => s.Token),
                B = u.Sessions.OrderByDescending(s => s.Token).Select(s => s.Token),
                C = u.Sessions.Select(s => new { s.Id, s.ExpiresAt }),
            })
            .ToSql();

        Assert.Equal(1 + (3 * 60), await RowsSentAsync(sql));
    }

    [Fact]
    public async Task A_page_sends_the_rows_of_its_pages_and_no_others()
    {
        await FillAsync();

        Assert.Equal(20 + (20 * 5), await RowsSentAsync(LatestSessions(20)));
        Assert.Equal(20 + (20 * 2) + (20 * SessionsPerUser), await RowsSentAsync(ManyBranches(20)));
    }
}
