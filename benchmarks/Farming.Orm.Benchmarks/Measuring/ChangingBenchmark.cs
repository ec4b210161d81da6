using BenchmarkDotNet.Attributes;

namespace Farming.Orm.Benchmarks.Measuring;

/// <summary>A benchmark of work that changes the data; the data is restored before each iteration.</summary>
public class ChangingBenchmark : ContenderBenchmark
{
    [IterationSetup]
    public void Restore()
    {
        Rewind();
        Current!.Workload.RestoreAsync!(Current.Database).GetAwaiter().GetResult();
    }
}
