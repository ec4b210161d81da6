using System.Globalization;
using System.Net;
using System.Text;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Measuring;

namespace Farming.Orm.Benchmarks.Reporting;

/// <summary>
/// Draws results as SVG: a group of bars for each workload, a bar for each contender. Its length is the time divided by the time of the limit, on a logarithmic scale.
/// The colours work on white and on dark pages.
/// </summary>
public static class ResultChart
{
    private const int Labels = 320;
    private const int Plot = 520;
    private const int BarHeight = 11;
    private const int GroupGap = 12;
    private const int Head = 58;
    private const double Lowest = 0.5;

    private static readonly string[] Colors = ["#2f9e44", "#e8590c", "#f59f00", "#7048e8", "#ae3ec9", "#1c7ed6"];

    /// <summary>The chart of one database's results.</summary>
    public static string Of(string database, IReadOnlyList<Measurement> measurements)
    {
        ArgumentNullException.ThrowIfNull(measurements);
        var groups = measurements.Where(one => one.Database == database && one.Ratio is not null && (one.Contender == "ours" || one.Role == ContenderRole.Peer)).GroupBy(one => one.Workload).ToList();
        var contenders = groups.SelectMany(group => group).Select(one => one.Contender).Distinct().OrderBy(name => name == "ours" ? 0 : 1).ToList();
        var highest = Math.Pow(10, Math.Ceiling(Math.Log10(groups.SelectMany(group => group).Select(one => one.Ratio!.Value).DefaultIfEmpty(10).Max())));
        var height = Head + groups.Sum(group => (group.Count() * BarHeight) + GroupGap) + 10;
        var svg = new StringBuilder();
        svg.Append(Invariant($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Labels + Plot + 60} {height}" font-family="system-ui, sans-serif" font-size="11" fill="#768390">""")).Append('\n');
        svg.Append(Invariant($"""<text x="4" y="16" font-size="14">{WebUtility.HtmlEncode(database)}: time ÷ time of the best hand-written code (logarithmic, less is better)</text>""")).Append('\n');
        DrawLegend(svg, contenders);
        DrawScale(svg, highest, height);

        var y = Head;
        foreach (var group in groups)
        {
            svg.Append(Invariant($"""<text x="{Labels - 8}" y="{y + (group.Count() * BarHeight / 2) + 4}" text-anchor="end">{WebUtility.HtmlEncode(group.Key)}</text>""")).Append('\n');
            foreach (var one in group.OrderBy(one => contenders.IndexOf(one.Contender)))
            {
                var ratio = one.Ratio!.Value;
                var end = Position(ratio, highest);
                svg.Append(Invariant($"""<rect x="{Labels}" y="{y}" width="{Math.Max(1, end - Labels):0.0}" height="{BarHeight - 2}" fill="{ColorOf(contenders, one.Contender)}"/><text x="{end + 4:0.0}" y="{y + 9}" font-size="9">{ratio:0.00}</text>""")).Append('\n');
                y += BarHeight;
            }

            y += GroupGap;
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void DrawLegend(StringBuilder svg, List<string> contenders)
    {
        var x = 4;
        foreach (var contender in contenders)
        {
            svg.Append(Invariant($"""<rect x="{x}" y="25" width="9" height="9" fill="{ColorOf(contenders, contender)}"/><text x="{x + 13}" y="33">{WebUtility.HtmlEncode(contender)}</text>""")).Append('\n');
            x += 30 + (contender.Length * 7);
        }
    }

    private static void DrawScale(StringBuilder svg, double highest, int height)
    {
        for (var mark = 1.0; mark <= highest; mark *= 10)
        {
            var x = Position(mark, highest);
            svg.Append(Invariant($"""<line x1="{x:0.0}" y1="{Head - 6}" x2="{x:0.0}" y2="{height - 8}" stroke="#768390" stroke-opacity="0.5"/><text x="{x:0.0}" y="{Head - 9}" text-anchor="middle">{mark:0}</text>""")).Append('\n');
        }
    }

    private static double Position(double ratio, double highest) => Labels + (Plot * Math.Log(Math.Max(ratio, Lowest) / Lowest) / Math.Log(highest / Lowest));

    private static string ColorOf(List<string> contenders, string contender) => Colors[contenders.IndexOf(contender) % Colors.Length];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
