using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.Stream;

internal sealed class SqliteStream(SqliteDatabase database)
{
    private readonly SqliteSessions _sessions = database.Sessions;
    private readonly string _sql = $"SELECT id, user_id, token, expires_at FROM sessions ORDER BY id LIMIT {database.Data.Size.StreamedRows}";

#pragma warning disable CS1998 // SQLite never waits, but the other contenders are asynchronous streams, so this one is too.
    internal async IAsyncEnumerable<SessionRow> ReadAsync(int position)
#pragma warning restore CS1998
    {
        using var session = _sessions.Rent();
        using var reader = session.Prepare(_sql, parameters: 0).ExecuteReader();
        while (reader.Read())
        {
            yield return new(reader.GetString(0), reader.GetString(1), reader.GetString(2), SqliteTime.Parse(reader.GetString(3)));
        }
    }
}
