using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Models;

namespace Farming.Orm.Benchmarks.Workloads.Change;

/// <summary>9: update by key and get the row back, upsert (every other row exists), delete ten rows by a filter.</summary>
internal static class ChangeWorkloads
{
    internal static Workload Update() => new(9, "update by key", UpdateContenders) { RestoreAsync = Restore, MaximumRuns = 500 };

    internal static Workload Upsert() => new(9, "upsert", UpsertContenders) { RestoreAsync = Restore, MaximumRuns = 500 };

    internal static Workload Delete() => new(9, "delete by filter", DeleteContenders) { RestoreAsync = Restore, MaximumRuns = 50 };

    private static Task Restore(BenchmarkDatabase database) => database.ResetReadingsAsync();

    private static IEnumerable<Contender> UpdateContenders(BenchmarkDatabase database)
    {
        yield return Contender.Of("ours", ContenderRole.Ours, new OrmChange(database).UpdateAsync, reading => reading is null ? null : Row(reading));
        yield return database is PostgreSqlDatabase postgreSql
            ? Contender.Of("ado.net", ContenderRole.HandWritten, new NpgsqlChange(postgreSql).UpdateAsync)
            : Contender.Of("ado.net", ContenderRole.HandWritten, new SqliteChange((SqliteDatabase)database).UpdateAsync);
        yield return Contender.Of("dapper", ContenderRole.Peer, new DapperChange(database).UpdateAsync);
        yield return Contender.Of("dapper.aot", ContenderRole.Peer, new DapperAotChange(database).UpdateAsync);
        yield return Contender.Of("linq2db", ContenderRole.Peer, new LinqToDbChange(database).UpdateAsync);
        yield return Contender.Of("ef core", ContenderRole.Peer, new EfChange(database).UpdateAsync);
    }

    private static IEnumerable<Contender> UpsertContenders(BenchmarkDatabase database)
    {
        yield return Contender.Of("ours", ContenderRole.Ours, new OrmChange(database).UpsertAsync, result => new UpsertedReading(Row(result.Row), result.WasInserted).WithoutNewId());
        yield return database is PostgreSqlDatabase postgreSql
            ? Contender.Of("ado.net", ContenderRole.HandWritten, new NpgsqlChange(postgreSql).UpsertAsync, result => result.WithoutNewId())
            : Contender.Of("ado.net", ContenderRole.HandWritten, new SqliteChange((SqliteDatabase)database).UpsertAsync, result => result.WithoutNewId());
        yield return Contender.Of("dapper", ContenderRole.Peer, new DapperChange(database).UpsertAsync, result => result.WithoutNewId());
        yield return Contender.Of("dapper.aot", ContenderRole.Peer, new DapperAotChange(database).UpsertAsync, result => result.WithoutNewId());
    }

    private static IEnumerable<Contender> DeleteContenders(BenchmarkDatabase database)
    {
        yield return Contender.Of("ours", ContenderRole.Ours, new OrmChange(database).DeleteAsync);
        yield return database is PostgreSqlDatabase postgreSql
            ? Contender.Of("ado.net", ContenderRole.HandWritten, new NpgsqlChange(postgreSql).DeleteAsync)
            : Contender.Of("ado.net", ContenderRole.HandWritten, new SqliteChange((SqliteDatabase)database).DeleteAsync);
        yield return Contender.Of("dapper", ContenderRole.Peer, new DapperChange(database).DeleteAsync);
        yield return Contender.Of("dapper.aot", ContenderRole.Peer, new DapperAotChange(database).DeleteAsync);
        yield return Contender.Of("linq2db", ContenderRole.Peer, new LinqToDbChange(database).DeleteAsync);
        yield return Contender.Of("ef core", ContenderRole.Peer, new EfChange(database).DeleteAsync);
    }

    private static ReadingRow Row(Reading reading) => new(reading.Id, reading.Key, reading.Sensor, reading.Amount, reading.TakenAt);
}
