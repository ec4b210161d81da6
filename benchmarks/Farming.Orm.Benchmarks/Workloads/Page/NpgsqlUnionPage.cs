using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Npgsql;

namespace Farming.Orm.Benchmarks.Workloads.Page;

/// <summary>One statement of typed branches: users and each relation's rows by UNION ALL, with a number that tells the kind of the row.</summary>
internal sealed class NpgsqlUnionPage(PostgreSqlDatabase database, int pageSize, string sql)
{
    private readonly NpgsqlDataSource _source = database.Source;
    private readonly Dataset _data = database.Data;

    /// <summary>Sessions by LATERAL, which reads only five per user.</summary>
    internal static string Lateral(int pageSize) =>
        $"""
        {Parents(pageSize)}
        UNION ALL
        SELECT 1, p.n, s.token, NULL, NULL, NULL, NULL, s.expires_at
        FROM parents p CROSS JOIN LATERAL (SELECT token, expires_at FROM sessions WHERE user_id = p.id ORDER BY expires_at DESC LIMIT 5) s
        UNION ALL
        SELECT 2, p.n, o.name, NULL, NULL, NULL, NULL, NULL
        FROM parents p JOIN memberships m ON m.user_id = p.id JOIN organizations o ON o.id = m.organization_id
        """;

    /// <summary>The children of all users, found by the array of the users' keys; sessions are numbered per user.</summary>
    internal static string Window(int pageSize) =>
        $"""
        {Parents(pageSize)}
        UNION ALL
        SELECT 1, p.n, s.token, NULL, NULL, NULL, NULL, s.expires_at
        FROM (SELECT user_id, token, expires_at, row_number() OVER (PARTITION BY user_id ORDER BY expires_at DESC) AS place
              FROM sessions WHERE user_id = ANY(ARRAY(SELECT id FROM parents))) s
             JOIN parents p ON p.id = s.user_id
        WHERE s.place <= 5
        UNION ALL
        SELECT 2, p.n, o.name, NULL, NULL, NULL, NULL, NULL
        FROM memberships m JOIN parents p ON p.id = m.user_id JOIN organizations o ON o.id = m.organization_id
        WHERE m.user_id = ANY(ARRAY(SELECT id FROM parents))
        """;

    internal async Task<List<UserCard>> FindAsync(int position)
    {
        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = _data.PageStart(position, pageSize) });
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        var page = new CardPage(pageSize);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            Read(reader, page);
        }

        return page.ToList();
    }

    private static void Read(NpgsqlDataReader reader, CardPage page)
    {
        var number = reader.GetInt32(1);
        switch (reader.GetInt32(0))
        {
            case 0:
                var profile = reader.GetBoolean(5) ? new ProfileBio(reader.IsDBNull(6) ? null : reader.GetString(6)) : null;
                page.AddUser(number, reader.GetString(2), reader.GetString(3), reader.GetString(4), profile);
                break;
            case 1:
                page.Sessions(number).Add(new(reader.GetString(2), reader.GetDateTime(7)));
                break;
            default:
                page.Organizations(number).Add(reader.GetString(2));
                break;
        }
    }

    private static string Parents(int pageSize) =>
        $"""
        WITH parents AS MATERIALIZED (
            SELECT row_number() OVER (ORDER BY u.email)::int AS n, u.id, u.email, u.name, p.id IS NOT NULL AS has_profile, p.bio
            FROM (SELECT id, email, name FROM users WHERE email >= $1 ORDER BY email LIMIT {pageSize}) u LEFT JOIN profiles p ON p.user_id = u.id)
        SELECT 0, n, id, email, name, has_profile, bio, NULL::timestamptz FROM parents
        """;
}
