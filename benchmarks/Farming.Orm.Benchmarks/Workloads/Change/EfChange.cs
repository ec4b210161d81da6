using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Peers.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Farming.Orm.Benchmarks.Workloads.Change;

/// <summary>EF Core does not have an upsert, and its update statement does not return the row, so it reads and then writes.</summary>
internal sealed class EfChange(BenchmarkDatabase database)
{
    private readonly PooledDbContextFactory<BenchmarkContext> _contexts = BenchmarkContext.Factory(database);
    private readonly Changes _changes = new(database.Data);

    internal async Task<ReadingRow?> UpdateAsync(int position)
    {
        var (key, amount) = _changes.Update(position);
        await using var context = _contexts.CreateDbContext();
        var reading = await context.Readings.FirstOrDefaultAsync(reading => reading.Key == key).ConfigureAwait(false);
        if (reading is null)
        {
            return null;
        }

        reading.Amount = amount;
        await context.SaveChangesAsync().ConfigureAwait(false);
        return new(reading.Id, reading.Key, reading.Sensor, reading.Amount, reading.TakenAt);
    }

    internal async Task<int> DeleteAsync(int position)
    {
        var sensor = _changes.Delete(position);
        await using var context = _contexts.CreateDbContext();
        return await context.Readings.Where(reading => reading.Sensor == sensor).ExecuteDeleteAsync().ConfigureAwait(false);
    }
}
