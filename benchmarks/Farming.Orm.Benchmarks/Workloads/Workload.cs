using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads;

/// <summary>A piece of work that several contenders do.</summary>
/// <param name="Number">Its number in the list of workloads.</param>
/// <param name="Name">What it is, in a few words.</param>
/// <param name="Contenders">Those who do it on a database.</param>
public sealed record Workload(int Number, string Name, Func<BenchmarkDatabase, IEnumerable<Contender>> Contenders)
{
    /// <summary>Brings the data back to where it was, after each contender's turn and outside of what is timed.</summary>
    public Func<BenchmarkDatabase, Task>? RestoreAsync { get; init; }

    /// <summary>How often it can be done before the data must be restored.</summary>
    public int MaximumRuns { get; init; } = int.MaxValue;

    /// <summary>How many do it at once.</summary>
    public int Clients { get; init; } = 1;

    /// <summary>How long everything takes to reach the server, and again to come back.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The only database it is for, or <see langword="null"/>.</summary>
    public DatabaseKind? Only { get; init; }

    /// <summary>Its number and name.</summary>
    public string Title => $"{Number} {Name}";
}
