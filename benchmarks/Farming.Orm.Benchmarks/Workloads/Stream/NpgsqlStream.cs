using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Databases;
using Npgsql;

namespace Farming.Orm.Benchmarks.Workloads.Stream;

internal sealed class NpgsqlStream(PostgreSqlDatabase database)
{
    private readonly NpgsqlDataSource _source = database.Source;
    private readonly string _sql = $"SELECT id, user_id, token, expires_at FROM sessions ORDER BY id LIMIT {database.Data.Size.StreamedRows}";

    internal async IAsyncEnumerable<SessionRow> ReadAsync(int position)
    {
        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = _sql;
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            yield return new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetDateTime(3));
        }
    }
}
