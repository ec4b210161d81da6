using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.Batch;

/// <summary>10: five reads of five tables in one snapshot, on PostgreSQL in one round trip.</summary>
internal static class BatchWorkload
{
    internal static Workload Create() => new(10, "batch of five reads", Contenders);

    private static IEnumerable<Contender> Contenders(BenchmarkDatabase database)
    {
        yield return Contender.Of("ours", ContenderRole.Ours, new OrmBatch(database).FindAsync);
        yield return database is PostgreSqlDatabase postgreSql
            ? Contender.Of("batch", ContenderRole.HandWritten, new NpgsqlFiveReads(postgreSql).FindAsync)
            : Contender.Of("five-statements", ContenderRole.HandWritten, new SqliteFiveReads((SqliteDatabase)database).FindAsync);
    }
}
