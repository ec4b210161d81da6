using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.Filters;

/// <summary>7: the organizations with the most members.</summary>
internal static class CountOrderWorkload
{
    internal const int PageSize = 20;

    internal static Workload Create() => new(7, "parents by count", Contenders);

    private static IEnumerable<Contender> Contenders(BenchmarkDatabase database)
    {
        yield return Contender.Of("ours", ContenderRole.Ours, new OrmFilters(database).FindLargestAsync);
        if (database is PostgreSqlDatabase postgreSql)
        {
            var npgsql = new NpgsqlFilters(postgreSql);
            yield return Contender.Of("grouped", ContenderRole.HandWritten, npgsql.FindLargestGroupedAsync);
            yield return Contender.Of("correlated", ContenderRole.HandWritten, npgsql.FindLargestCorrelatedAsync);
        }
        else
        {
            var sqlite = new SqliteFilters((SqliteDatabase)database);
            yield return Contender.Of("grouped", ContenderRole.HandWritten, sqlite.FindLargestGroupedAsync);
            yield return Contender.Of("correlated", ContenderRole.HandWritten, sqlite.FindLargestCorrelatedAsync);
        }
    }
}
