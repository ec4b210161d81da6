using Spectre.Console;

namespace Farming.Orm.Cli;

/// <summary>The consoles and the current folder of one call of the tool.</summary>
/// <param name="Output">Shows results.</param>
/// <param name="Errors">Shows errors and differences.</param>
/// <param name="Directory">The folder that relative paths are relative to.</param>
internal sealed record Session(IAnsiConsole Output, IAnsiConsole Errors, string Directory)
{
    /// <summary>The full path of a path on the command line.</summary>
    internal string Resolve(string path) => Path.GetFullPath(path, Directory);

    /// <summary>A path as it is shown: relative if it lies inside the current folder.</summary>
    internal string Show(string path)
    {
        var relative = Path.GetRelativePath(Directory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
