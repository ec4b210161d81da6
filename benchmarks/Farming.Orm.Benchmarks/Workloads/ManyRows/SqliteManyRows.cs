using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Workloads.UniqueKey;

namespace Farming.Orm.Benchmarks.Workloads.ManyRows;

internal sealed class SqliteManyRows(SqliteDatabase database)
{
    private const string Sql = "SELECT id, email, name, email_verified, created_at FROM users WHERE email >= ?1 ORDER BY email LIMIT 1000";

    private readonly SqliteSessions _sessions = database.Sessions;
    private readonly Dataset _data = database.Data;

    internal Task<List<UserRow>> FindAsync(int position)
    {
        using var session = _sessions.Rent();
        var command = session.Prepare(Sql);
        command.Parameters[0].Value = _data.PageStart(position, ManyRowsWorkload.Count);
        using var reader = command.ExecuteReader();
        var users = new List<UserRow>(ManyRowsWorkload.Count);
        while (reader.Read())
        {
            users.Add(SqliteUniqueKey.Read(reader));
        }

        return Task.FromResult(users);
    }
}
