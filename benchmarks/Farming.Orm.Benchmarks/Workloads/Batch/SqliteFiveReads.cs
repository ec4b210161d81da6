using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Workloads.UniqueKey;
using Microsoft.Data.Sqlite;

namespace Farming.Orm.Benchmarks.Workloads.Batch;

internal sealed class SqliteFiveReads(SqliteDatabase database)
{
    private readonly SqliteSessions _sessions = database.Sessions;
    private readonly Dataset _data = database.Data;

    internal Task<Dashboard> FindAsync(int position)
    {
        var id = Dataset.At(_data.UserIds, position);
        using var session = _sessions.Rent();
        session.Begin();
        var user = First(session, "SELECT id, email, name, email_verified, created_at FROM users WHERE id = ?1", id, SqliteUniqueKey.Read);
        var sessions = Sessions(session, id);
        var memberships = Count(session, id);
        var organization = First(session, "SELECT name FROM organizations WHERE id = ?1", Dataset.At(_data.OrganizationIds, position), static reader => reader.GetString(0));
        var profile = First(session, "SELECT bio FROM profiles WHERE user_id = ?1", id, static reader => new ProfileBio(reader.IsDBNull(0) ? null : reader.GetString(0)));
        session.Commit();
        return Task.FromResult(new Dashboard(user, sessions, memberships, organization, profile));
    }

    private static T? First<T>(SqliteSession session, string sql, string key, Func<SqliteDataReader, T> read)
        where T : class
    {
        var command = session.Prepare(sql);
        command.Parameters[0].Value = key;
        using var reader = command.ExecuteReader();
        return reader.Read() ? read(reader) : null;
    }

    private static List<SessionToken> Sessions(SqliteSession session, string id)
    {
        var command = session.Prepare("SELECT token, expires_at FROM sessions WHERE user_id = ?1 ORDER BY expires_at DESC LIMIT 5");
        command.Parameters[0].Value = id;
        using var reader = command.ExecuteReader();
        var sessions = new List<SessionToken>(5);
        while (reader.Read())
        {
            sessions.Add(new(reader.GetString(0), SqliteTime.Parse(reader.GetString(1))));
        }

        return sessions;
    }

    private static int Count(SqliteSession session, string id)
    {
        var command = session.Prepare("SELECT count(*) FROM memberships WHERE user_id = ?1");
        command.Parameters[0].Value = id;
        using var reader = command.ExecuteReader();
        reader.Read();
        return reader.GetInt32(0);
    }
}
