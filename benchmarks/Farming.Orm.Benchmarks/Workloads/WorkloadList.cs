using Farming.Orm.Benchmarks.Workloads.Batch;
using Farming.Orm.Benchmarks.Workloads.Change;
using Farming.Orm.Benchmarks.Workloads.Concurrent;
using Farming.Orm.Benchmarks.Workloads.Create;
using Farming.Orm.Benchmarks.Workloads.Distant;
using Farming.Orm.Benchmarks.Workloads.Filters;
using Farming.Orm.Benchmarks.Workloads.ManyRows;
using Farming.Orm.Benchmarks.Workloads.Page;
using Farming.Orm.Benchmarks.Workloads.Siblings;
using Farming.Orm.Benchmarks.Workloads.Stream;
using Farming.Orm.Benchmarks.Workloads.ToOne;
using Farming.Orm.Benchmarks.Workloads.UniqueKey;

namespace Farming.Orm.Benchmarks.Workloads;

/// <summary>All workloads, in the order of their numbers.</summary>
public static class WorkloadList
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        UniqueKeyWorkload.Create(),
        ManyRowsWorkload.Create(),
        StreamWorkload.Create(),
        ToOneWorkload.Create(),
        PageWorkload.Create(1),
        PageWorkload.Create(50),
        PageWorkload.Create(500),
        SiblingsWorkload.Create(),
        SomeWorkload.Create(),
        CountOrderWorkload.Create(),
        CreateWorkloads.One(),
        CreateWorkloads.Thousand(),
        CreateWorkloads.Import(),
        ChangeWorkloads.Update(),
        ChangeWorkloads.Upsert(),
        ChangeWorkloads.Delete(),
        BatchWorkload.Create(),
        DistantWorkloads.Page(50),
        ConcurrentWorkloads.UniqueKey(),
        ConcurrentWorkloads.Page(),
    ];
}
