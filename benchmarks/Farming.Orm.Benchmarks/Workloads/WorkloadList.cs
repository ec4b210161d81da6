using Farming.Orm.Benchmarks.Workloads.ManyRows;
using Farming.Orm.Benchmarks.Workloads.Page;
using Farming.Orm.Benchmarks.Workloads.Siblings;
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
        ToOneWorkload.Create(),
        PageWorkload.Create(1),
        PageWorkload.Create(50),
        PageWorkload.Create(500),
        SiblingsWorkload.Create(),
    ];
}
