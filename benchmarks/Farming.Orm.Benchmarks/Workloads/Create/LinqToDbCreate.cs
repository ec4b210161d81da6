using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Peers.Entities;
using Farming.Orm.Benchmarks.Peers.LinqToDb;
using LinqToDB.Data;

namespace Farming.Orm.Benchmarks.Workloads.Create;

internal sealed class LinqToDbCreate(BenchmarkDatabase database)
{
    private readonly LinqToDbConnections _connections = new(database);
    private readonly Dataset _data = database.Data;

    internal async Task<long> ImportAsync(int position)
    {
        await using var connection = _connections.Open();
        var rows = _data.NewReadings.Select(reading => new ReadingEntity
        {
            Id = Guid.CreateVersion7().ToString(),
            Key = reading.Key,
            Sensor = reading.Sensor,
            Amount = reading.Amount,
            TakenAt = reading.TakenAt,
        });
        return (await connection.BulkCopyAsync(new BulkCopyOptions { BulkCopyType = BulkCopyType.Default }, rows).ConfigureAwait(false)).RowsCopied;
    }
}
