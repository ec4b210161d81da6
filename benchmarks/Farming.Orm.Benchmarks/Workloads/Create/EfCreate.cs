using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Peers.Entities;
using Farming.Orm.Benchmarks.Peers.EntityFramework;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Farming.Orm.Benchmarks.Workloads.Create;

/// <summary>EF Core keeps the values that it writes and does not read them back. It does not have a bulk import.</summary>
internal sealed class EfCreate(BenchmarkDatabase database)
{
    private readonly PooledDbContextFactory<BenchmarkContext> _contexts = BenchmarkContext.Factory(database);
    private readonly Dataset _data = database.Data;

    internal async Task<ReadingRow> OneAsync(int position) => (await CreateAsync(_data.NewReadingsAt(position, 1)).ConfigureAwait(false))[0];

    internal Task<List<ReadingRow>> ManyAsync(int position) => CreateAsync(_data.NewReadingsAt(position, CreateWorkloads.Many));

    private async Task<List<ReadingRow>> CreateAsync(ArraySegment<NewReading> readings)
    {
        await using var context = _contexts.CreateDbContext();
        var entities = readings.Select(reading => new ReadingEntity
        {
            Id = Guid.CreateVersion7().ToString(),
            Key = reading.Key,
            Sensor = reading.Sensor,
            Amount = reading.Amount,
            TakenAt = reading.TakenAt,
        }).ToList();
        context.Readings.AddRange(entities);
        await context.SaveChangesAsync().ConfigureAwait(false);
        return entities.ConvertAll(entity => new ReadingRow(entity.Id, entity.Key, entity.Sensor, entity.Amount, entity.TakenAt));
    }
}
