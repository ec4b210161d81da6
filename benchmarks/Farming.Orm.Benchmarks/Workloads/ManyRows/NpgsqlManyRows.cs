using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Workloads.UniqueKey;
using Npgsql;

namespace Farming.Orm.Benchmarks.Workloads.ManyRows;

internal sealed class NpgsqlManyRows(PostgreSqlDatabase database)
{
    private const string Sql = "SELECT id, email, name, email_verified, created_at FROM users WHERE email >= $1 ORDER BY email LIMIT 1000";

    private readonly NpgsqlDataSource _source = database.Source;
    private readonly Dataset _data = database.Data;

    internal async Task<List<UserRow>> FindAsync(int position)
    {
        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = _data.PageStart(position, ManyRowsWorkload.Count) });
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        var users = new List<UserRow>(ManyRowsWorkload.Count);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            users.Add(NpgsqlUniqueKey.Read(reader));
        }

        return users;
    }
}
