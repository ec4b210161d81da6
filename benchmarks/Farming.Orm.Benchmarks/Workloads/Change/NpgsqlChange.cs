using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Workloads.Create;
using Npgsql;

namespace Farming.Orm.Benchmarks.Workloads.Change;

internal sealed class NpgsqlChange(PostgreSqlDatabase database)
{
    private const string Upsert =
        """
        INSERT INTO readings (id, key, sensor, amount, taken_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (key) DO UPDATE SET amount = $4
        RETURNING id, key, sensor, amount, taken_at
        """;

    private readonly NpgsqlDataSource _source = database.Source;
    private readonly Changes _changes = new(database.Data);

    internal async Task<ReadingRow?> UpdateAsync(int position)
    {
        var (key, amount) = _changes.Update(position);
        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE readings SET amount = $2 WHERE key = $1 RETURNING id, key, sensor, amount, taken_at";
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = key });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = amount });
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        return await reader.ReadAsync().ConfigureAwait(false) ? NpgsqlCreate.Read(reader) : null;
    }

    /// <summary>The row was inserted if it has the newly made key.</summary>
    internal async Task<UpsertedReading> UpsertAsync(int position)
    {
        var reading = _changes.Upsert(position);
        var id = Guid.CreateVersion7().ToString();
        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = Upsert;
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = id });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = reading.Key });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = reading.Sensor });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = reading.Amount });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = reading.TakenAt });
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        await reader.ReadAsync().ConfigureAwait(false);
        var row = NpgsqlCreate.Read(reader);
        return new(row, row.Id == id);
    }

    internal async Task<int> DeleteAsync(int position)
    {
        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM readings WHERE sensor = $1";
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = _changes.Delete(position) });
        return await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }
}
