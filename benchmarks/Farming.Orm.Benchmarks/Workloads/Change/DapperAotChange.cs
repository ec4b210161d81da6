using Dapper;
using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.Change;

[DapperAot]
internal sealed class DapperAotChange(BenchmarkDatabase database)
{
    private readonly Changes _changes = new(database.Data);

    internal async Task<ReadingRow?> UpdateAsync(int position)
    {
        var (key, amount) = _changes.Update(position);
        await using var connection = database.CreateConnection();
        return await connection.QueryFirstOrDefaultAsync<ReadingRow>(DapperChange.Update, new { key, amount }).ConfigureAwait(false);
    }

    internal async Task<UpsertedReading> UpsertAsync(int position)
    {
        var reading = _changes.Upsert(position);
        var id = Guid.CreateVersion7().ToString();
        await using var connection = database.CreateConnection();
        var row = await (database.Kind == DatabaseKind.PostgreSql
            ? connection.QuerySingleAsync<ReadingRow>(DapperChange.Upsert, new { id, key = reading.Key, sensor = reading.Sensor, amount = reading.Amount, takenAt = reading.TakenAt })
            : connection.QuerySingleAsync<ReadingRow>(DapperChange.Upsert, new { id, key = reading.Key, sensor = reading.Sensor, amount = reading.Amount, takenAt = SqliteTime.Format(reading.TakenAt) }))
            .ConfigureAwait(false);
        return new(row, row.Id == id);
    }

    internal async Task<int> DeleteAsync(int position)
    {
        await using var connection = database.CreateConnection();
        return await connection.ExecuteAsync(DapperChange.Delete, new { sensor = _changes.Delete(position) }).ConfigureAwait(false);
    }
}
