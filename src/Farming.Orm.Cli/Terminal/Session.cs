using Spectre.Console;

namespace Farming.Orm.Cli.Terminal;

/// <summary>Where the tool runs and writes.</summary>
/// <param name="Output">Takes what was done.</param>
/// <param name="Errors">Takes errors and differences.</param>
/// <param name="Directory">The folder that relative paths start from.</param>
internal sealed record Session(IAnsiConsole Output, IAnsiConsole Errors, string Directory)
{
    /// <summary>A path as the command line gives it.</summary>
    internal string Resolve(string path) => Path.GetFullPath(path, Directory);

    /// <summary>A path as it is shown: from the current folder where that is shorter.</summary>
    internal string Show(string path)
    {
        var relative = Path.GetRelativePath(Directory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
