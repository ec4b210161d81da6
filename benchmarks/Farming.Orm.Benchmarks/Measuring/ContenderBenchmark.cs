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

    /// <summary>What is measured now.</summary>
    internal static Work? Current { get; set; }

    /// <summary>Who is measured.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    public static IEnumerable<string> Names => Current?.Contenders.Select(contender => contender.Name) ?? [];

    [GlobalSetup]
    public void Choose() => _contender = Current!.Contenders.Single(contender => contender.Name == Name);

    [Benchmark]
    public Task RunAsync() => _contender.RunAsync(_position++);

    /// <summary>Begins with the same values again.</summary>
    protected void Rewind() => _position = 0;

    /// <summary>A workload on a database, with those who take part.</summary>
    internal sealed record Work(Workload Workload, BenchmarkDatabase Database, IReadOnlyList<Contender> Contenders);
}
