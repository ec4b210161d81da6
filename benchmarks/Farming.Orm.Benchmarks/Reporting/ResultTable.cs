using System.Globalization;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Measuring;

namespace Farming.Orm.Benchmarks.Reporting;

/// <summary>Results as a table: a line for each workload on each database.</summary>
public sealed record ResultTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Lines)
{
    // A ratio of fewer rounds is rough, and is marked.
    private const int FewRounds = 4;

    private static readonly string[] FirstColumns = ["workload", "database", "ours µs", "ours bytes", "limit µs", "× limit", "bytes × limit", "limit", "× best peer"];

    /// <summary>The table of results. The ratios of peers are relative to the limit.</summary>
    public static ResultTable Of(IReadOnlyList<Measurement> measurements)
    {
        ArgumentNullException.ThrowIfNull(measurements);
        var peers = measurements.Where(one => one.Role == ContenderRole.Peer).Select(one => one.Contender).Distinct().ToList();
        return new([.. FirstColumns, .. peers], [.. measurements.GroupBy(one => (one.Workload, one.Database)).SelectMany(group => LinesOf(group.Key.Workload, group.Key.Database, [.. group], peers))]);
    }

    /// <summary>The table as Markdown, columns aligned.</summary>
    public string ToMarkdown()
    {
        int[] widths = [.. Header.Select((name, column) => Math.Max(name.Length, Lines.Select(line => line[column].Length).DefaultIfEmpty(0).Max()))];
        var rule = "|" + string.Join("|", widths.Select((width, column) => IsText(column) ? $" {new string('-', width)} " : $" {new string('-', width - 1)}: ")) + "|";
        return string.Join("\n", [Line(Header), rule, .. Lines.Select(Line)]) + "\n";

        string Line(IReadOnlyList<string> cells) =>
            "| " + string.Join(" | ", cells.Select((cell, column) => IsText(column) ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))) + " |";
    }

    private static bool IsText(int column) => column is 0 or 1 or 7;

    private static IEnumerable<IReadOnlyList<string>> LinesOf(string workload, string database, List<Measurement> group, List<string> peers)
    {
        var limit = group.FirstOrDefault(one => one.IsLimit);
        var bestPeer = group.Where(one => one.Role == ContenderRole.Peer).MinBy(one => one.Ratio ?? one.MedianMicroseconds);
        foreach (var ours in group.Where(one => one.Role == ContenderRole.Ours))
        {
            yield return
            [
                ours.Contender == "ours" ? workload : $"{workload} ({ours.Contender.Replace("ours, ", "", StringComparison.Ordinal)})",
                database,
                Number(ours.MedianMicroseconds),
                Number(ours.Bytes),
                limit is null ? "" : Number(limit.MedianMicroseconds),
                Ratio(ours),
                Ratio(ours.BytesRatio),
                limit?.Contender ?? "",
                bestPeer is null ? "" : Ratio(Quotient(ours, bestPeer)),
                .. peers.Select(peer => Ratio(group.FirstOrDefault(one => one.Contender == peer))),
            ];
        }
    }

    /// <summary>Divides the ratios to the limit, which come from the same rounds; the times do not.</summary>
    private static double Quotient(Measurement one, Measurement other) => one.Ratio / other.Ratio ?? one.MedianMicroseconds / other.MedianMicroseconds;

    private static string Number(double value) => value.ToString(value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture).Replace(',', ' ');

    private static string Ratio(Measurement? one) => one?.Ratio is null ? "" : (one.Rounds < FewRounds ? "~" : "") + Ratio(one.Ratio);

    private static string Ratio(double? value) => value?.ToString(value < 10 ? "0.00" : "0", CultureInfo.InvariantCulture) ?? "";
}
