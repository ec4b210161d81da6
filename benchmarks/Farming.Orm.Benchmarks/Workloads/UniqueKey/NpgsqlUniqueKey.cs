using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Npgsql;

namespace Farming.Orm.Benchmarks.Workloads.UniqueKey;

internal sealed class NpgsqlUniqueKey(PostgreSqlDatabase database)
{
    private const string Sql = "SELECT id, email, name, email_verified, created_at FROM users WHERE email = $1";

    private readonly NpgsqlDataSource _source = database.Source;
    private readonly string[] _emails = database.Data.Emails;

    internal async Task<UserRow?> FindAsync(int position)
    {
        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Dataset.At(_emails, position) });
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        return await reader.ReadAsync().ConfigureAwait(false) ? Read(reader) : null;
    }

    internal static UserRow Read(NpgsqlDataReader reader) =>
        new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetBoolean(3), reader.GetDateTime(4));
}
