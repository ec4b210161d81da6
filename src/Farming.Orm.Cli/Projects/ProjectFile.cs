using Farming.Orm.Cli.Terminal;

namespace Farming.Orm.Cli.Projects;

/// <summary>Finds the project file for a path.</summary>
internal static class ProjectFile
{
    /// <exception cref="CliException">The path does not identify a single project.</exception>
    internal static string Find(string path)
    {
        if (File.Exists(path))
        {
            return path;
        }

        if (!Directory.Exists(path))
        {
            throw new CliException($"{path} does not exist. Name a project or its folder with --project.");
        }

        var projects = Directory.GetFiles(path, "*.*proj");
        return projects.Length switch
        {
            1 => projects[0],
            0 => throw new CliException($"{path} does not contain a project. Name one with --project, or a built assembly with --assembly."),
            _ => throw new CliException(
                $"{path} contains several projects: {string.Join(", ", projects.Select(Path.GetFileName).Order(StringComparer.Ordinal))}. Name one with --project."),
        };
    }
}
