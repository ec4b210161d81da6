using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Microsoft.Data.Sqlite;

namespace Farming.Orm.Benchmarks.Workloads.ToOne;

internal sealed class SqliteToOne(SqliteDatabase database)
{
    private const string Sql =
        """
        SELECT s.token, s.expires_at, u.id, u.email, u.name, p.id IS NOT NULL, p.bio
        FROM sessions s JOIN users u ON u.id = s.user_id LEFT JOIN profiles p ON p.user_id = u.id
        WHERE s.token = ?1
        """;

    private readonly SqliteSessions _sessions = database.Sessions;
    private readonly string[] _tokens = database.Data.Tokens;

    internal Task<SessionDetail?> FindAsync(int position)
    {
        using var session = _sessions.Rent();
        var command = session.Prepare(Sql);
        command.Parameters[0].Value = Dataset.At(_tokens, position);
        using var reader = command.ExecuteReader();
        return Task.FromResult(reader.Read() ? Read(reader) : null);
    }

    private static SessionDetail Read(SqliteDataReader reader) =>
        new(
            reader.GetString(0),
            SqliteTime.Parse(reader.GetString(1)),
            new(
                reader.GetString(2),
                reader.GetString(3),
                reader.GetString(4),
                reader.GetBoolean(5) ? new(reader.IsDBNull(6) ? null : reader.GetString(6)) : null));
}
