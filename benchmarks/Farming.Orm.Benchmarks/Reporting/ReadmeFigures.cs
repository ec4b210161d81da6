using System.Globalization;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Measuring;

namespace Farming.Orm.Benchmarks.Reporting;

/// <summary>The few figures of README.md, between two marks.</summary>
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

    /// <summary>The titles of the workloads that are shown.</summary>
    public static IEnumerable<string> Workloads => Shown.Select(shown => shown.Workload);

    /// <summary>Writes the figures into README.md. One that was not measured is left out.</summary>
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
            | time ÷ ADO.NET by hand, {Database} | Farming.Orm | Dapper | EF Core |
            | --- | ---: | ---: | ---: |
            {string.Join('\n', lines)}

            {results.Machine}, {date}; [all figures, and how they are measured](docs/performance.md).

            """);
    }

    /// <summary>The ratio of a library, of the best of its ways.</summary>
    private static string Ratio(List<Measurement> group, string library) =>
        group.Where(one => one.Role != ContenderRole.HandWritten && IsOf(one.Contender, library)).Min(one => one.Ratio) is { } ratio
            ? ratio.ToString(ratio < 10 ? "0.00" : "0", CultureInfo.InvariantCulture)
            : "";

    // Ours with whole models reads more than the others.
    private static bool IsOf(string contender, string library) =>
        contender == library || (library != "ours" && contender.StartsWith($"{library}, ", StringComparison.Ordinal));
}
