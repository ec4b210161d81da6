using System.Globalization;

namespace Farming.Orm.Benchmarks.Reporting;

/// <summary>docs/performance.md, of which the figures stand between two marks, and its charts beside it.</summary>
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
        var path = Path.Combine(folder, "performance.md");
        var page = File.ReadAllText(path);
        var (begin, end) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException($"{path} lacks the lines '{Begin}' and '{End}'.");
        }

        var versions = string.Join(", ", results.Versions.Select(version => version.Value.StartsWith(version.Key, StringComparison.Ordinal) ? version.Value : $"{version.Key} {version.Value}"));
        var date = results.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var figures = $"{Begin}\n\n{results.Machine}, {date}. {versions}.\n\n{ResultTable.Of(results.Measurements).ToMarkdown()}\n";
        File.WriteAllText(path, page[..begin] + figures + page[end..]);

        Directory.CreateDirectory(Path.Combine(folder, "performance"));
        foreach (var database in results.Measurements.Where(one => one.Ratio is not null).Select(one => one.Database).Distinct())
        {
            File.WriteAllText(Path.Combine(folder, "performance", $"{database}.svg".ToLowerInvariant()), ResultChart.Of(database, results.Measurements));
        }
    }
}
