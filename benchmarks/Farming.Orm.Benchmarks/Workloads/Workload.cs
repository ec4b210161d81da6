using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads;

/// <summary>The same work, done by several contenders.</summary>
/// <param name="Number">The workload's number.</param>
/// <param name="Name">A short description.</param>
/// <param name="Contenders">Makes the contenders for a database.</param>
public sealed record Workload(int Number, string Name, Func<BenchmarkDatabase, IEnumerable<Contender>> Contenders)
{
    /// <summary>Restores the data after each contender's turn, outside of the timed section.</summary>
    public Func<BenchmarkDatabase, Task>? RestoreAsync { get; init; }

    /// <summary>How many times the work can be done before the data must be restored.</summary>
    public int MaximumRuns { get; init; } = int.MaxValue;

    /// <summary>The number of concurrent clients.</summary>
    public int Clients { get; init; } = 1;

    /// <summary>The delay in each direction between client and server.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The only database that the workload runs on; <see langword="null"/> for all.</summary>
    public DatabaseKind? Only { get; init; }

    /// <summary>The number and the name.</summary>
    public string Title => $"{Number} {Name}";
}
