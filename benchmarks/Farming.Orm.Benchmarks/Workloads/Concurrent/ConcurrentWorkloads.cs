using Farming.Orm.Benchmarks.Workloads.Page;
using Farming.Orm.Benchmarks.Workloads.UniqueKey;

namespace Farming.Orm.Benchmarks.Workloads.Concurrent;

/// <summary>12: eight concurrent clients.</summary>
internal static class ConcurrentWorkloads
{
    private const int Clients = 8;

    internal static Workload UniqueKey() => new(12, "eight clients: one row", UniqueKeyWorkload.Contenders) { Clients = Clients };

    internal static Workload Page() => new(12, "eight clients: page of 50", database => PageWorkload.Contenders(database, 50)) { Clients = Clients };
}
