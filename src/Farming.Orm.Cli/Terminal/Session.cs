using Spectre.Console;

namespace Farming.Orm.Cli.Terminal;

/// <summary>The environment of the tool.</summary>
/// <param name="Output">Receives results.</param>
/// <param name="Errors">Receives errors and differences.</param>
/// <param name="Directory">The base folder of relative paths.</param>
internal sealed record Session(IAnsiConsole Output, IAnsiConsole Errors, string Directory)
{
    /// <summary>Resolves a path from the command line.</summary>
    internal string Resolve(string path) => Path.GetFullPath(path, Directory);

    /// <summary>A path for display: relative if it is inside the current folder.</summary>
    internal string Show(string path)
    {
        var relative = Path.GetRelativePath(Directory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
