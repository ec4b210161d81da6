using System.Xml.Linq;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Measuring;
using Farming.Orm.Benchmarks.Reporting;

namespace Farming.Orm.Benchmarks.Tests;

/// <summary>What becomes of measurements.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("benchmark-report-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_workload_measured_again_replaces_what_the_file_holds_of_it_and_others_stay()
    {
        var path = Path.Combine(_folder, "latest.json");
        ResultFile.Merge(path, Of(Ours("10 batch", 3), Ours("2 rows", 2)));
        ResultFile.Merge(path, Of(Ours("2 rows", 1)));

        var read = ResultFile.Read(path)!;

        Assert.Equal([("2 rows", 1.0), ("10 batch", 3.0)], read.Measurements.Select(one => (one.Workload, one.MedianMicroseconds)));
    }

    [Fact]
    public void The_table_names_the_limit_and_the_best_peer()
    {
        var table = ResultTable.Of(
        [
            Ours("5 page", 110) with { Ratio = 1.1, BytesRatio = 1.2 },
            new("5 page", "SQLite", "union", 100, 1_000, 1) { Role = ContenderRole.HandWritten, IsLimit = true },
            new("5 page", "SQLite", "dapper", 220, 2_000, 2.2) { Role = ContenderRole.Peer },
        ]);

        Assert.Equal(["5 page", "SQLite", "110", "1 000", "100", "1.10", "1.20", "union", "0.50", "2.20"], Assert.Single(table.Lines));
    }

    [Fact]
    public void The_page_gets_the_table_between_its_marks_and_a_chart()
    {
        var page = Path.Combine(_folder, "performance.md");
        File.Copy(Path.Combine(Repository.Root, "docs", "performance.md"), page);

        PerformancePage.Write(_folder, Of(Ours("5 page <of 1>", 110) with { Ratio = 1.1 }));
        PerformancePage.Write(_folder, Of(Ours("5 page <of 1>", 120) with { Ratio = 1.2 }));

        var text = File.ReadAllText(page);
        Assert.Contains("| 5 page <of 1> | SQLite ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("110", text, StringComparison.Ordinal);
        Assert.StartsWith("# Performance", text, StringComparison.Ordinal);
        Assert.Contains("## The method", text, StringComparison.Ordinal);
        Assert.Contains("1.20", XDocument.Load(Path.Combine(_folder, "performance", "sqlite.svg")).Root!.Value, StringComparison.Ordinal);
    }

    private static Measurement Ours(string workload, double microseconds) => new(workload, "SQLite", "ours", microseconds, 1_000, null);

    private static Results Of(params Measurement[] measurements) =>
        new("a machine", new Dictionary<string, string> { ["SQLite"] = "SQLite 3" }, new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), measurements);
}
