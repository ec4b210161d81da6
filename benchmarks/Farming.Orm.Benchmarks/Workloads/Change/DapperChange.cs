using Dapper;
using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.Change;

[DapperAot(false)]
internal sealed class DapperChange(BenchmarkDatabase database)
{
    internal const string Update = $"UPDATE readings SET amount = @amount WHERE key = @key {Returning}";
    internal const string Upsert =
        $"INSERT INTO readings (id, key, sensor, amount, taken_at) VALUES (@id, @key, @sensor, @amount, @takenAt) ON CONFLICT (key) DO UPDATE SET amount = @amount {Returning}";

    internal const string Delete = "DELETE FROM readings WHERE sensor = @sensor";

    private const string Returning = "RETURNING id AS Id, key AS Key, sensor AS Sensor, amount AS Amount, taken_at AS TakenAt";

    private readonly Changes _changes = new(database.Data);

    internal async Task<ReadingRow?> UpdateAsync(int position)
    {
        var (key, amount) = _changes.Update(position);
        await using var connection = database.CreateConnection();
        return await connection.QueryFirstOrDefaultAsync<ReadingRow>(Update, new { key, amount }).ConfigureAwait(false);
    }

    internal async Task<UpsertedReading> UpsertAsync(int position)
    {
        var reading = _changes.Upsert(position);
        var id = Guid.CreateVersion7().ToString();
        await using var connection = database.CreateConnection();
        var row = await (database.Kind == DatabaseKind.PostgreSql
            ? connection.QuerySingleAsync<ReadingRow>(Upsert, new { id, key = reading.Key, sensor = reading.Sensor, amount = reading.Amount, takenAt = reading.TakenAt })
            : connection.QuerySingleAsync<ReadingRow>(Upsert, new { id, key = reading.Key, sensor = reading.Sensor, amount = reading.Amount, takenAt = SqliteTime.Format(reading.TakenAt) }))
            .ConfigureAwait(false);
        return new(row, row.Id == id);
    }

    internal async Task<int> DeleteAsync(int position)
    {
        await using var connection = database.CreateConnection();
        return await connection.ExecuteAsync(Delete, new { sensor = _changes.Delete(position) }).ConfigureAwait(false);
    }
}
