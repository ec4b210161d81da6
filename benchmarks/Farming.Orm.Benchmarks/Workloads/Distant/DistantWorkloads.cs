using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Workloads.Page;

namespace Farming.Orm.Benchmarks.Workloads.Distant;

/// <summary>11: workload 5 with a delay of a millisecond, which makes round trips visible.</summary>
internal static class DistantWorkloads
{
    internal static Workload Page(int pageSize) =>
        new(11, $"page of {pageSize}, 1 ms away", database => PageWorkload.Contenders(database, pageSize)) { Only = DatabaseKind.PostgreSql, Delay = TimeSpan.FromMilliseconds(1) };
}
