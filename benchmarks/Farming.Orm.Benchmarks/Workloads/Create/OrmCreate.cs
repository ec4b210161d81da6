using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Models;

namespace Farming.Orm.Benchmarks.Workloads.Create;

internal sealed class OrmCreate(BenchmarkDatabase database)
{
    private readonly BenchmarkOrm _orm = database.Orm;
    private readonly Dataset _data = database.Data;

    internal Task<Reading> OneAsync(int position) => _orm.Readings.CreateAsync(Row(_data.NewReadingsAt(position, 1)[0]));

    internal Task<List<Reading>> ManyAsync(int position) => _orm.Readings.CreateManyAsync(_data.NewReadingsAt(position, CreateWorkloads.Many).Select(Row));

    internal Task<long> ImportAsync(int position) => _orm.Readings.ImportAsync(_data.NewReadings.Select(Row));

    private static ReadingCreate Row(NewReading reading) =>
        new() { Key = reading.Key, Sensor = reading.Sensor, Amount = reading.Amount, TakenAt = reading.TakenAt };
}
