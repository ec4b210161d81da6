using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Npgsql;

namespace Farming.Orm.Benchmarks.Workloads.Page;

/// <summary>Three statements in one round trip; the second and third look up the users of the page again.</summary>
internal sealed class NpgsqlBatchPage(PostgreSqlDatabase database, int pageSize)
{
    private readonly NpgsqlDataSource _source = database.Source;
    private readonly Dataset _data = database.Data;
    private readonly string _users =
        $"""
        SELECT u.id, u.email, u.name, p.id IS NOT NULL, p.bio
        FROM (SELECT id, email, name FROM users WHERE email >= $1 ORDER BY email LIMIT {pageSize}) u LEFT JOIN profiles p ON p.user_id = u.id
        ORDER BY u.email
        """;

    private readonly string _sessions =
        $"""
        SELECT u.n, s.token, s.expires_at
        FROM (SELECT row_number() OVER (ORDER BY email)::int AS n, id FROM users WHERE email >= $1 ORDER BY email LIMIT {pageSize}) u
             CROSS JOIN LATERAL (SELECT token, expires_at FROM sessions WHERE user_id = u.id ORDER BY expires_at DESC LIMIT 5) s
        """;

    private readonly string _organizations =
        $"""
        SELECT u.n, o.name
        FROM (SELECT row_number() OVER (ORDER BY email)::int AS n, id FROM users WHERE email >= $1 ORDER BY email LIMIT {pageSize}) u
             JOIN memberships m ON m.user_id = u.id JOIN organizations o ON o.id = m.organization_id
        """;

    internal async Task<List<UserCard>> FindAsync(int position)
    {
        var start = _data.PageStart(position, pageSize);
        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(Command(_users, start));
        batch.BatchCommands.Add(Command(_sessions, start));
        batch.BatchCommands.Add(Command(_organizations, start));
        await using var reader = await batch.ExecuteReaderAsync().ConfigureAwait(false);
        var page = new CardPage(pageSize);
        var number = 0;
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            var profile = reader.GetBoolean(3) ? new ProfileBio(reader.IsDBNull(4) ? null : reader.GetString(4)) : null;
            page.AddUser(++number, reader.GetString(0), reader.GetString(1), reader.GetString(2), profile);
        }

        await reader.NextResultAsync().ConfigureAwait(false);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            page.Sessions(reader.GetInt32(0)).Add(new(reader.GetString(1), reader.GetDateTime(2)));
        }

        await reader.NextResultAsync().ConfigureAwait(false);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            page.Organizations(reader.GetInt32(0)).Add(reader.GetString(1));
        }

        return page.ToList();
    }

    private static NpgsqlBatchCommand Command(string sql, string start) =>
        new(sql) { Parameters = { new NpgsqlParameter<string> { TypedValue = start } } };
}
