using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.Page;

/// <summary>One row for each user, relations as JSON by correlated sub-selects.</summary>
internal sealed class SqliteJsonPage(SqliteDatabase database, int pageSize)
{
    private readonly SqliteSessions _sessions = database.Sessions;
    private readonly Dataset _data = database.Data;
    private readonly string _sql =
        $"""
        SELECT u.id, u.email, u.name, p.id IS NOT NULL, p.bio,
            (SELECT json_group_array(json_array(token, expires_at))
             FROM (SELECT token, expires_at FROM sessions WHERE user_id = u.id ORDER BY expires_at DESC LIMIT 5)),
            (SELECT json_group_array(name)
             FROM (SELECT o.name FROM memberships m CROSS JOIN organizations o ON o.id = m.organization_id WHERE m.user_id = u.id ORDER BY o.name))
        FROM users u LEFT JOIN profiles p ON p.user_id = u.id
        WHERE u.email >= ?1 ORDER BY u.email LIMIT {pageSize}
        """;

    internal Task<List<UserCard>> FindAsync(int position)
    {
        using var session = _sessions.Rent();
        var command = session.Prepare(_sql);
        command.Parameters[0].Value = _data.PageStart(position, pageSize);
        using var reader = command.ExecuteReader();
        var cards = new List<UserCard>(pageSize);
        while (reader.Read())
        {
            cards.Add(new(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetBoolean(3) ? new(reader.IsDBNull(4) ? null : reader.GetString(4)) : null,
                CardJson.Sessions(reader.GetFieldValue<byte[]>(5)),
                CardJson.Names(reader.GetFieldValue<byte[]>(6))));
        }

        return Task.FromResult(cards);
    }
}
