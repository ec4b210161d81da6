using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Microsoft.Data.Sqlite;

namespace Farming.Orm.Benchmarks.Workloads.Page;

/// <summary>One statement of typed branches. CROSS JOIN keeps SQLite from starting at the children.</summary>
internal sealed class SqliteUnionPage(SqliteDatabase database, int pageSize, string sql)
{
    private readonly SqliteSessions _sessions = database.Sessions;
    private readonly Dataset _data = database.Data;

    /// <summary>Sessions numbered per user.</summary>
    internal static string Window(int pageSize) =>
        $"""
        {Parents(pageSize)}
        UNION ALL
        SELECT 1, n, token, NULL, NULL, NULL, NULL, expires_at
        FROM (SELECT p.n, s.token, s.expires_at, row_number() OVER (PARTITION BY p.n ORDER BY s.expires_at DESC) AS place
              FROM parents p CROSS JOIN sessions s ON s.user_id = p.id)
        WHERE place <= 5
        {OrganizationNames}
        """;

    /// <summary>Sessions whose key is among the five latest of their user.</summary>
    internal static string In(int pageSize) =>
        $"""
        {Parents(pageSize)}
        UNION ALL
        SELECT 1, p.n, s.token, NULL, NULL, NULL, NULL, s.expires_at
        FROM parents p CROSS JOIN sessions s ON s.rowid IN (SELECT rowid FROM sessions WHERE user_id = p.id ORDER BY expires_at DESC LIMIT 5)
        {OrganizationNames}
        """;

    private const string OrganizationNames =
        """
        UNION ALL
        SELECT 2, p.n, o.name, NULL, NULL, NULL, NULL, NULL
        FROM parents p CROSS JOIN memberships m ON m.user_id = p.id CROSS JOIN organizations o ON o.id = m.organization_id
        """;

    internal Task<List<UserCard>> FindAsync(int position)
    {
        using var session = _sessions.Rent();
        var command = session.Prepare(sql);
        command.Parameters[0].Value = _data.PageStart(position, pageSize);
        using var reader = command.ExecuteReader();
        var page = new CardPage(pageSize);
        while (reader.Read())
        {
            Read(reader, page);
        }

        return Task.FromResult(page.ToList());
    }

    private static void Read(SqliteDataReader reader, CardPage page)
    {
        var number = reader.GetInt32(1);
        switch (reader.GetInt32(0))
        {
            case 0:
                var profile = reader.GetBoolean(5) ? new ProfileBio(reader.IsDBNull(6) ? null : reader.GetString(6)) : null;
                page.AddUser(number, reader.GetString(2), reader.GetString(3), reader.GetString(4), profile);
                break;
            case 1:
                page.Sessions(number).Add(new(reader.GetString(2), SqliteTime.Parse(reader.GetString(7))));
                break;
            default:
                page.Organizations(number).Add(reader.GetString(2));
                break;
        }
    }

    private static string Parents(int pageSize) =>
        $"""
        WITH parents AS MATERIALIZED (
            SELECT row_number() OVER (ORDER BY u.email) AS n, u.id, u.email, u.name, p.id IS NOT NULL AS has_profile, p.bio
            FROM (SELECT id, email, name FROM users WHERE email >= ?1 ORDER BY email LIMIT {pageSize}) u LEFT JOIN profiles p ON p.user_id = u.id)
        SELECT 0, n, id, email, name, has_profile, bio, NULL FROM parents
        """;
}
