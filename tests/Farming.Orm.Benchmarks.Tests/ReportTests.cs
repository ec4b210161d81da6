using System.Xml.Linq;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Measuring;
using Farming.Orm.Benchmarks.Reporting;
using Farming.Orm.Benchmarks.Workloads;

namespace Farming.Orm.Benchmarks.Tests;

/// <summary>Measurements in the result file, the tables and the charts.</summary>
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
            new("5 page", "SQLite", "dapper", 220, 2_000, 2.2) { Role = ContenderRole.Peer, Rounds = 4 },
            new("5 page", "SQLite", "linq2db", 330, 2_000, 3.3) { Role = ContenderRole.Peer, Rounds = 3 },
        ]);

        Assert.Equal(["5 page", "SQLite", "110", "1 000", "100", "1.10", "1.20", "union", "0.50", "2.20", "~3.30"], Assert.Single(table.Lines));
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
        Assert.Contains("](performance/sqlite.svg)", text, StringComparison.Ordinal);
        Assert.Contains("1.20", XDocument.Load(Path.Combine(_folder, "performance", "sqlite.svg")).Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_readme_gets_what_was_measured_of_its_figures_and_keeps_the_rest()
    {
        var readme = Path.Combine(_folder, "README.md");
        File.Copy(Path.Combine(Repository.Root, "README.md"), readme);
        var before = File.ReadAllText(readme);
        var group = new Measurement("5 page of 50, three relations", "PostgreSQL", "ours", 104, 1_000, 1.04);

        ReadmeFigures.Write(_folder, Of(
            group,
            group with { Contender = "dapper", Role = ContenderRole.Peer, Ratio = 1.5 },
            group with { Contender = "ef core", Role = ContenderRole.Peer, Ratio = 45 },
            group with { Contender = "ef core, split", Role = ContenderRole.Peer, Ratio = 12 }));

        var text = File.ReadAllText(readme);
        Assert.Contains("\n| a page of 50 users with three relations | 1.04 | 1.50 | 12 |\n\na machine, 2026-01-02; ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("unique key |", text, StringComparison.Ordinal);
        Assert.StartsWith(before[..before.IndexOf("<!-- speed", StringComparison.Ordinal)], text, StringComparison.Ordinal);
        Assert.EndsWith(before[before.IndexOf("<!-- end of speed", StringComparison.Ordinal)..], text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_figures_of_the_readme_are_of_workloads_that_there_are()
    {
        var titles = WorkloadList.All.Select(workload => workload.Title).ToHashSet();

        Assert.All(ReadmeFigures.Workloads, workload => Assert.Contains(workload, titles));
    }

    private static Measurement Ours(string workload, double microseconds) => new(workload, "SQLite", "ours", microseconds, 1_000, null);

    private static Results Of(params Measurement[] measurements) =>
        new("a machine", new Dictionary<string, string> { ["SQLite"] = "SQLite 3" }, new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), measurements);
}
