using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Peers.Entities;
using Farming.Orm.Benchmarks.Peers.LinqToDb;
using LinqToDB;
using LinqToDB.Async;

namespace Farming.Orm.Benchmarks.Workloads.Change;

/// <summary>The upsert of linq2db does not return the row. linq2db cannot compile updates and deletes.</summary>
internal sealed class LinqToDbChange(BenchmarkDatabase database)
{
    private readonly LinqToDbConnections _connections = new(database);
    private readonly Changes _changes = new(database.Data);

    internal async Task<ReadingRow?> UpdateAsync(int position)
    {
        var (key, amount) = _changes.Update(position);
        await using var connection = _connections.Open();
        return await connection.GetTable<ReadingEntity>()
            .Where(reading => reading.Key == key)
            .UpdateWithOutputAsync(
                reading => new ReadingEntity { Amount = amount },
                (_, updated) => new ReadingRow(updated.Id, updated.Key, updated.Sensor, updated.Amount, updated.TakenAt))
            .FirstOrDefaultAsync().ConfigureAwait(false);
    }

    internal async Task<int> DeleteAsync(int position)
    {
        var sensor = _changes.Delete(position);
        await using var connection = _connections.Open();
        return await connection.GetTable<ReadingEntity>().Where(reading => reading.Sensor == sensor).DeleteAsync().ConfigureAwait(false);
    }
}
