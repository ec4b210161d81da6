using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Models;

namespace Farming.Orm.Benchmarks.Workloads.Change;

internal sealed class OrmChange(BenchmarkDatabase database)
{
    private readonly BenchmarkOrm _orm = database.Orm;
    private readonly Changes _changes = new(database.Data);

    internal Task<Reading?> UpdateAsync(int position)
    {
        var (key, amount) = _changes.Update(position);
        return _orm.Readings.UpdateAsync(k => k.Key(key), new() { Amount = amount });
    }

    internal Task<UpsertResult<Reading>> UpsertAsync(int position)
    {
        var reading = _changes.Upsert(position);
        return _orm.Readings.UpsertAsync(
            k => k.Key(reading.Key),
            create: new() { Key = reading.Key, Sensor = reading.Sensor, Amount = reading.Amount, TakenAt = reading.TakenAt },
            update: new() { Amount = reading.Amount });
    }

    internal Task<int> DeleteAsync(int position)
    {
        var sensor = _changes.Delete(position);
        return _orm.Readings.Where(r => r.Sensor == sensor).DeleteManyAsync();
    }
}
