namespace Farming.Orm.Documentation.Tests.Pages;

/// <summary>A Markdown file of the repository.</summary>
/// <param name="Name">Its path from the root of the repository, with slashes.</param>
/// <param name="Blocks">Its fenced blocks and set-up comments, in order.</param>
internal sealed record Page(string Name, IReadOnlyList<Block> Blocks)
{
    private const string Fence = "```";
    private const string SetupBegin = "<!-- setup";
    private const string SetupEnd = "-->";

    public static Page Load(string name) => Parse(name, File.ReadAllLines(Path.Combine(Repository.Root, name)));

    internal static Page Parse(string name, IReadOnlyList<string> lines)
    {
        var blocks = new List<Block>();
        var heading = "";
        var followsBlock = false;
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index].TrimEnd();
            if (Opens(line) is { } block)
            {
                var end = End(name, lines, index + 1, block.End);
                blocks.Add(new(block.Language, string.Join('\n', lines.Skip(index + 1).Take(end - index - 1)), index + 2, heading, followsBlock));
                followsBlock = true;
                index = end;
            }
            else if (line.Length > 0)
            {
                heading = line.StartsWith('#') ? line.TrimStart('#').Trim() : heading;
                followsBlock = false;
            }
        }

        return new(name, blocks);
    }

    private static (string Language, string End)? Opens(string line) =>
        line.StartsWith(Fence, StringComparison.Ordinal) ? (line[Fence.Length..], Fence)
        : line == SetupBegin ? ("setup", SetupEnd)
        : null;

    private static int End(string name, IReadOnlyList<string> lines, int start, string end)
    {
        for (var index = start; index < lines.Count; index++)
        {
            if (lines[index].TrimEnd() == end)
            {
                return index;
            }
        }

        throw new InvalidDataException($"{name}({start}): the block has no end.");
    }
}
