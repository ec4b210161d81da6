using System.Globalization;

namespace Farming.Orm.Benchmarks.Reporting;

/// <summary>Writes the figures of docs/performance.md, between two markers, and its charts.</summary>
public static class PerformancePage
{
    private const string Begin = "<!-- results: written by benchmarks/run.sh -->";
    private const string End = "<!-- end of results -->";

    /// <summary>Writes the figures into the page and draws the charts.</summary>
    /// <param name="folder">The folder of the page.</param>
    /// <param name="results">The figures.</param>
    public static void Write(string folder, Results results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var versions = string.Join(", ", results.Versions.Select(version => version.Value.StartsWith(version.Key, StringComparison.Ordinal) ? version.Value : $"{version.Key} {version.Value}"));
        var date = results.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var databases = results.Measurements.Where(one => one.Ratio is not null).Select(one => one.Database).Distinct().ToList();
        var charts = string.Join("\n\n", databases.Select(database => $"![{database}: time divided by the time of the limit]({ChartOf(database)})"));
        MarkedBlock.Write(
            Path.Combine(folder, "performance.md"), Begin, End, $"\n{results.Machine}, {date}. {versions}.\n\n{ResultTable.Of(results.Measurements).ToMarkdown()}\n{charts}\n\n");

        Directory.CreateDirectory(Path.Combine(folder, "performance"));
        foreach (var database in databases)
        {
            File.WriteAllText(Path.Combine(folder, ChartOf(database)), ResultChart.Of(database, results.Measurements));
        }
    }

    private static string ChartOf(string database) => $"performance/{database.ToLowerInvariant()}.svg";
}
