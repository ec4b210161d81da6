using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Measuring;

/// <summary>Measures with BenchmarkDotNet in this process, which has the databases open.</summary>
internal static class StatisticsPass
{
    /// <summary>Measures each contender of <see cref="ContenderBenchmark.Current"/> by itself.</summary>
    internal static IReadOnlyList<Measurement> Measure(ContenderBenchmark.Work work, string databaseName)
    {
        ContenderBenchmark.Current = work;
        var config = ManualConfig.Create(DefaultConfig.Instance)
            .WithArtifactsPath(Path.Combine(Repository.Root, "artifacts", "benchmarkdotnet"))
            .AddJob(JobOf(work))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .WithOrderer(new DefaultOrderer(SummaryOrderPolicy.FastestToSlowest));
        var summary = work.Workload.RestoreAsync is null ? BenchmarkRunner.Run<ContenderBenchmark>(config) : BenchmarkRunner.Run<ChangingBenchmark>(config);
        var reports = work.Contenders
            .Select(contender => (Contender: contender, Report: summary.Reports.FirstOrDefault(report => (string)report.BenchmarkCase.Parameters["Name"] == contender.Name)))
            .Where(pair => pair.Report?.ResultStatistics is not null)
            .ToList();
        var limit = reports.Where(pair => pair.Contender.Role == ContenderRole.HandWritten).MinBy(pair => Microseconds(pair.Report!)).Report;
        return [.. reports.Select(pair => new Measurement(
            work.Workload.Title, databaseName, pair.Contender.Name, Microseconds(pair.Report!), Bytes(pair.Report!), limit is null ? null : Microseconds(pair.Report!) / Microseconds(limit))
        {
            Role = pair.Contender.Role,
            IsLimit = pair.Report == limit,
            BytesRatio = limit is null ? null : Bytes(pair.Report!) / Bytes(limit),
        })];
    }

    private static Job JobOf(ContenderBenchmark.Work work)
    {
        var job = Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance);
        return work.Workload.RestoreAsync is null ? job : job.WithInvocationCount(work.Workload.MaximumRuns).WithUnrollFactor(1);
    }

    private static double Microseconds(BenchmarkReport report) => report.ResultStatistics!.Median / 1_000;

    private static double Bytes(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
}
