using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Models;

namespace Farming.Orm.Benchmarks.Workloads.Create;

/// <summary>8: create one row, create a thousand and get them back, import a hundred thousand.</summary>
internal static class CreateWorkloads
{
    internal const int Many = 1_000;

    internal static Workload One() => new(8, "create one", OneContenders) { RestoreAsync = Restore, MaximumRuns = 500 };

    internal static Workload Thousand() => new(8, "create 1 000, rows back", ThousandContenders) { RestoreAsync = Restore, MaximumRuns = 1 };

    internal static Workload Import() => new(8, "import 100 000", ImportContenders) { RestoreAsync = database => database.RefillReadingsAsync(), MaximumRuns = 1 };

    /// <summary>A created row without its key, so that the answers of all contenders are equal.</summary>
    internal static ReadingRow Row(Reading reading) => new ReadingRow(reading.Id, reading.Key, reading.Sensor, reading.Amount, reading.TakenAt).WithoutId();

    private static Task Restore(BenchmarkDatabase database) => database.ResetReadingsAsync();

    private static IEnumerable<Contender> OneContenders(BenchmarkDatabase database)
    {
        yield return Contender.Of("ours", ContenderRole.Ours, new OrmCreate(database).OneAsync, Row);
        yield return database is PostgreSqlDatabase postgreSql
            ? ByHand("ado.net", new NpgsqlCreate(postgreSql).OneAsync)
            : ByHand("ado.net", new SqliteCreate((SqliteDatabase)database).OneAsync);
        yield return Contender.Of("dapper", ContenderRole.Peer, new DapperCreate(database).OneAsync, row => row.WithoutId());
        yield return Contender.Of("ef core", ContenderRole.Peer, new EfCreate(database).OneAsync, row => row.WithoutId());
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
        yield return Contender.Of("dapper", ContenderRole.Peer, new DapperCreate(database).ManyAsync, rows => rows.ConvertAll(row => row.WithoutId()));
        yield return Contender.Of("ef core", ContenderRole.Peer, new EfCreate(database).ManyAsync, rows => rows.ConvertAll(row => row.WithoutId()));
    }

    private static IEnumerable<Contender> ImportContenders(BenchmarkDatabase database)
    {
        yield return Contender.Of("ours", ContenderRole.Ours, new OrmCreate(database).ImportAsync);
        yield return database is PostgreSqlDatabase postgreSql
            ? Contender.Of("copy", ContenderRole.HandWritten, new NpgsqlCreate(postgreSql).CopyAsync)
            : Contender.Of("prepared", ContenderRole.HandWritten, new SqliteCreate((SqliteDatabase)database).ImportAsync);
        yield return Contender.Of("linq2db", ContenderRole.Peer, new LinqToDbCreate(database).ImportAsync);
    }

    private static Contender ByHand(string name, Func<int, Task<ReadingRow>> run) => Contender.Of(name, ContenderRole.HandWritten, run, row => row.WithoutId());

    private static Contender ByHand(string name, Func<int, Task<List<ReadingRow>>> run) =>
        Contender.Of(name, ContenderRole.HandWritten, run, rows => rows.ConvertAll(row => row.WithoutId()));
}
