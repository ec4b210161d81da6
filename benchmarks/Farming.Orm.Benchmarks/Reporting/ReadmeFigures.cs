using System.Globalization;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Measuring;

namespace Farming.Orm.Benchmarks.Reporting;

/// <summary>The figures in README.md, between two markers.</summary>
public static class ReadmeFigures
{
    private const string Begin = "<!-- speed: written by benchmarks/run.sh -->";
    private const string End = "<!-- end of speed -->";
    private const string Database = "PostgreSQL";

    private static readonly (string Workload, string Name)[] Shown =
    [
        ("1 one row by unique key", "one row by a unique key"),
        ("2 a thousand rows", "a thousand rows"),
        ("5 page of 50, three relations", "a page of 50 users with three relations"),
    ];

    /// <summary>The titles of the shown workloads.</summary>
    public static IEnumerable<string> Workloads => Shown.Select(shown => shown.Workload);

    /// <summary>Writes the figures into README.md, without workloads that were not measured.</summary>
    /// <param name="folder">The folder of README.md.</param>
    /// <param name="results">The figures.</param>
    public static void Write(string folder, Results results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var lines = Shown
            .Select(shown => (shown.Name, Group: results.Measurements.Where(one => one.Workload == shown.Workload && one.Database == Database).ToList()))
            .Where(shown => shown.Group.Exists(one => one is { Contender: "ours", Ratio: not null }))
            .Select(shown => $"| {shown.Name} | {Ratio(shown.Group, "ours")} | {Ratio(shown.Group, "dapper")} | {Ratio(shown.Group, "ef core")} |");
        var date = results.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        MarkedBlock.Write(
            Path.Combine(folder, "README.md"),
            Begin,
            End,
            $"""
            | time ÷ hand-written ADO.NET, {Database} | Farming.Orm | Dapper | EF Core |
            | --- | ---: | ---: | ---: |
            {string.Join('\n', lines)}

            {results.Machine}, {date}; [all figures, and how they are measured](docs/performance.md).

            """);
    }

    /// <summary>The best ratio of a library over its contenders.</summary>
    private static string Ratio(List<Measurement> group, string library) =>
        group.Where(one => one.Role != ContenderRole.HandWritten && IsOf(one.Contender, library)).Min(one => one.Ratio) is { } ratio
            ? ratio.ToString(ratio < 10 ? "0.00" : "0", CultureInfo.InvariantCulture)
            : "";

    // Farming.Orm with whole models is left out: it reads more columns than the others.
    private static bool IsOf(string contender, string library) =>
        contender == library || (library != "ours" && contender.StartsWith($"{library}, ", StringComparison.Ordinal));
}
