using BenchmarkDotNet.Attributes;

namespace Farming.Orm.Benchmarks.Measuring;

/// <summary>The same for work that changes the data, which is restored before each iteration.</summary>
public class ChangingBenchmark : ContenderBenchmark
{
    [IterationSetup]
    public void Restore()
    {
        Rewind();
        Current!.Workload.RestoreAsync!(Current.Database).GetAwaiter().GetResult();
    }
}
