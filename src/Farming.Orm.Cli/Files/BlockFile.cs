using Farming.Orm.Cli.Terminal;

namespace Farming.Orm.Cli.Files;

/// <summary>A file with a generated part between two marker comments.</summary>
internal sealed class BlockFile
{
    internal const string Start = "// farm-orm:start";
    internal const string End = "// farm-orm:end";

    private readonly string _before;
    private readonly string _after;

    private BlockFile(string before, string after)
    {
        _before = before;
        _after = after;
    }

    /// <summary>The text that is not generated.</summary>
    internal string Outside => _before + _after;

    /// <summary>Finds the block. A file without a block gets it at the end.</summary>
    /// <exception cref="CliException">The markers do not form one block.</exception>
    internal static BlockFile Parse(string path, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var starts = Indexes(lines, Start);
        var ends = Indexes(lines, End);
        if (starts.Count == 0 && ends.Count == 0)
        {
            var kept = string.Join('\n', lines).TrimEnd('\n');
            return new(kept.Length == 0 ? "" : kept + "\n\n", "");
        }

        if (starts.Count != 1 || ends.Count != 1 || starts[0] > ends[0])
        {
            throw new CliException(
                $"{path} must have \"{Start}\" and \"{End}\" once each, in this order, each on its own line. It has {Places(starts)} and {Places(ends)}. "
                + "The file was not changed. Correct the markers, or remove both to get a new block at the end.");
        }

        return new(string.Concat(lines.Take(starts[0]).Select(line => line + "\n")), string.Join('\n', lines.Skip(ends[0] + 1)));
    }

    /// <summary>The whole file with a new content of the block.</summary>
    internal string With(string content) => $"{_before}{Start}\n{content}\n{End}\n{_after}";

    private static List<int> Indexes(string[] lines, string marker) => [.. Enumerable.Range(0, lines.Length).Where(index => lines[index].Trim() == marker)];

    private static string Places(List<int> indexes) =>
        indexes.Count == 0 ? "none" : $"line {string.Join(" and ", indexes.Select(index => index + 1))}";
}
