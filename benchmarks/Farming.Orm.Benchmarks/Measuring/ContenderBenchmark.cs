using BenchmarkDotNet.Attributes;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Workloads;

namespace Farming.Orm.Benchmarks.Measuring;

/// <summary>One contender of the current workload, as BenchmarkDotNet runs it.</summary>
public class ContenderBenchmark
{
    private Contender _contender = null!;
    private int _position;

    /// <summary>The current workload.</summary>
    internal static Work? Current { get; set; }

    /// <summary>The contender to measure.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    public static IEnumerable<string> Names => Current?.Contenders.Select(contender => contender.Name) ?? [];

    [GlobalSetup]
    public void Choose() => _contender = Current!.Contenders.Single(contender => contender.Name == Name);

    [Benchmark]
    public Task RunAsync() => _contender.RunAsync(_position++);

    /// <summary>Starts again with the first values.</summary>
    protected void Rewind() => _position = 0;

    /// <summary>A workload on a database, with its contenders.</summary>
    internal sealed record Work(Workload Workload, BenchmarkDatabase Database, IReadOnlyList<Contender> Contenders);
}
