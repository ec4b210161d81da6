using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Models;

namespace Farming.Orm.Benchmarks.Workloads.Create;

/// <summary>8: one new row, a thousand with the rows given back, and a hundred thousand in bulk.</summary>
internal static class CreateWorkloads
{
    internal const int Many = 1_000;

    internal static Workload One() => new(8, "create one", OneContenders) { RestoreAsync = Restore, MaximumRuns = 500 };

    internal static Workload Thousand() => new(8, "create 1 000, rows back", ThousandContenders) { RestoreAsync = Restore, MaximumRuns = 1 };

    internal static Workload Import() => new(8, "import 100 000", ImportContenders) { RestoreAsync = database => database.RefillReadingsAsync(), MaximumRuns = 1 };

    /// <summary>A created row as all contenders give it, whatever its key is.</summary>
    internal static ReadingRow Row(Reading reading) => new ReadingRow(reading.Id, reading.Key, reading.Sensor, reading.Amount, reading.TakenAt).WithoutId();

    private static Task Restore(BenchmarkDatabase database) => database.ResetReadingsAsync();

    private static IEnumerable<Contender> OneContenders(BenchmarkDatabase database)
    {
        yield return Contender.Of("ours", ContenderRole.Ours, new OrmCreate(database).OneAsync, Row);
        yield return database is PostgreSqlDatabase postgreSql
            ? ByHand("ado.net", new NpgsqlCreate(postgreSql).OneAsync)
            : ByHand("ado.net", new SqliteCreate((SqliteDatabase)database).OneAsync);
    }

    private static IEnumerable<Contender> ThousandContenders(BenchmarkDatabase database)
    {
        yield return Contender.Of("ours", ContenderRole.Ours, new OrmCreate(database).ManyAsync, rows => rows.ConvertAll(Row));
        if (database is PostgreSqlDatabase postgreSql)
        {
            var npgsql = new NpgsqlCreate(postgreSql);
            yield return ByHand("unnest", npgsql.UnnestAsync);
            yield return ByHand("values", npgsql.ValuesAsync);
        }
        else
        {
            yield return ByHand("prepared", new SqliteCreate((SqliteDatabase)database).ManyAsync);
        }
    }

    private static IEnumerable<Contender> ImportContenders(BenchmarkDatabase database)
    {
        yield return Contender.Of("ours", ContenderRole.Ours, new OrmCreate(database).ImportAsync);
        yield return database is PostgreSqlDatabase postgreSql
            ? Contender.Of("copy", ContenderRole.HandWritten, new NpgsqlCreate(postgreSql).CopyAsync)
            : Contender.Of("prepared", ContenderRole.HandWritten, new SqliteCreate((SqliteDatabase)database).ImportAsync);
    }

    private static Contender ByHand(string name, Func<int, Task<ReadingRow>> run) => Contender.Of(name, ContenderRole.HandWritten, run, row => row.WithoutId());

    private static Contender ByHand(string name, Func<int, Task<List<ReadingRow>>> run) =>
        Contender.Of(name, ContenderRole.HandWritten, run, rows => rows.ConvertAll(row => row.WithoutId()));
}
