using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.Page;

/// <summary>Executes a prepared statement for each relation of each user, which is fast without round trips. One read transaction gives one snapshot.</summary>
internal sealed class SqlitePerParentPage(SqliteDatabase database, int pageSize)
{
    private const string SessionsSql = "SELECT token, expires_at FROM sessions WHERE user_id = ?1 ORDER BY expires_at DESC LIMIT 5";
    private const string OrganizationsSql =
        "SELECT o.name FROM memberships m CROSS JOIN organizations o ON o.id = m.organization_id WHERE m.user_id = ?1 ORDER BY o.name";

    private readonly SqliteSessions _sessions = database.Sessions;
    private readonly Dataset _data = database.Data;
    private readonly string _users =
        $"""
        SELECT u.id, u.email, u.name, p.id IS NOT NULL, p.bio
        FROM users u LEFT JOIN profiles p ON p.user_id = u.id
        WHERE u.email >= ?1 ORDER BY u.email LIMIT {pageSize}
        """;

    internal Task<List<UserCard>> FindAsync(int position)
    {
        using var session = _sessions.Rent();
        session.Begin();
        var command = session.Prepare(_users);
        command.Parameters[0].Value = _data.PageStart(position, pageSize);
        var cards = new List<UserCard>(pageSize);
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                var id = reader.GetString(0);
                cards.Add(new(
                    id,
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.GetBoolean(3) ? new(reader.IsDBNull(4) ? null : reader.GetString(4)) : null,
                    Sessions(session, id),
                    Organizations(session, id)));
            }
        }

        session.Commit();
        return Task.FromResult(cards);
    }

    private static List<SessionToken> Sessions(SqliteSession session, string id)
    {
        var command = session.Prepare(SessionsSql);
        command.Parameters[0].Value = id;
        using var reader = command.ExecuteReader();
        var tokens = new List<SessionToken>(PageWorkload.SessionsPerUser);
        while (reader.Read())
        {
            tokens.Add(new(reader.GetString(0), SqliteTime.Parse(reader.GetString(1))));
        }

        return tokens;
    }

    private static List<string> Organizations(SqliteSession session, string id)
    {
        var command = session.Prepare(OrganizationsSql);
        command.Parameters[0].Value = id;
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
