using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Microsoft.Data.Sqlite;

namespace Farming.Orm.Benchmarks.Workloads.UniqueKey;

internal sealed class SqliteUniqueKey(SqliteDatabase database)
{
    private const string Sql = "SELECT id, email, name, email_verified, created_at FROM users WHERE email = ?1";

    private readonly SqliteSessions _sessions = database.Sessions;
    private readonly string[] _emails = database.Data.Emails;

    internal Task<UserRow?> FindAsync(int position)
    {
        using var session = _sessions.Rent();
        var command = session.Prepare(Sql);
        command.Parameters[0].Value = Dataset.At(_emails, position);
        using var reader = command.ExecuteReader();
        return Task.FromResult(reader.Read() ? Read(reader) : null);
    }

    internal static UserRow Read(SqliteDataReader reader) =>
        new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetBoolean(3), SqliteTime.Parse(reader.GetString(4)));
}
