using DiffPlex.Renderer;
using Spectre.Console;

namespace Farming.Orm.Cli.Files;

/// <summary>Shows the differences between the actual and the expected text of a file.</summary>
internal static class Differences
{
    internal static void Write(IAnsiConsole console, string name, string before, string after)
    {
        var text = UnidiffRenderer.GenerateUnidiff(before.ReplaceLineEndings("\n"), after.ReplaceLineEndings("\n"), name, $"{name} (generated)");
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            console.WriteLine(line, StyleOf(line));
        }
    }

    private static Style StyleOf(string line) => line switch
    {
        ['+', ..] => new(Color.Green),
        ['-', ..] => new(Color.Red),
        ['@', ..] => new(Color.Blue),
        _ => Style.Plain,
    };
}
