using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Npgsql;

namespace Farming.Orm.Benchmarks.Workloads.Page;

/// <summary>One row for each user, relations as JSON by LATERAL, as in Drizzle and Prisma.</summary>
internal sealed class NpgsqlJsonPage(PostgreSqlDatabase database, int pageSize)
{
    private readonly NpgsqlDataSource _source = database.Source;
    private readonly Dataset _data = database.Data;
    private readonly string _sql =
        $"""
        SELECT u.id, u.email, u.name, p.id IS NOT NULL, p.bio, s.list, o.list
        FROM (SELECT id, email, name FROM users WHERE email >= $1 ORDER BY email LIMIT {pageSize}) u
        LEFT JOIN profiles p ON p.user_id = u.id
        LEFT JOIN LATERAL (
            SELECT json_agg(json_build_array(token, (extract(epoch FROM expires_at) * 1000000)::bigint) ORDER BY expires_at DESC) AS list
            FROM (SELECT token, expires_at FROM sessions WHERE user_id = u.id ORDER BY expires_at DESC LIMIT 5) latest) s ON true
        LEFT JOIN LATERAL (
            SELECT json_agg(o.name ORDER BY o.name COLLATE "C") AS list
            FROM memberships m JOIN organizations o ON o.id = m.organization_id WHERE m.user_id = u.id) o ON true
        ORDER BY u.email
        """;

    internal async Task<List<UserCard>> FindAsync(int position)
    {
        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = _sql;
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = _data.PageStart(position, pageSize) });
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        var cards = new List<UserCard>(pageSize);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            cards.Add(new(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetBoolean(3) ? new(reader.IsDBNull(4) ? null : reader.GetString(4)) : null,
                reader.IsDBNull(5) ? [] : CardJson.Sessions(reader.GetFieldValue<byte[]>(5)),
                reader.IsDBNull(6) ? [] : CardJson.Names(reader.GetFieldValue<byte[]>(6))));
        }

        return cards;
    }
}
