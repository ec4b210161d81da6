using Farming.Orm.Cli.Terminal;
using Farming.Orm.Metadata;
using Spectre.Console;

namespace Farming.Orm.Cli.Projects;

/// <summary>Loads the metadata of an <c>[Orm]</c> class from a built assembly, or from a project that it builds first.</summary>
internal sealed class ModelLoader(Session session)
{
    /// <exception cref="CliException">The project does not build, or the class does not exist.</exception>
    internal async Task<OrmMetadata> LoadAsync(ModelSource source, CancellationToken cancellationToken)
    {
        var assembly = source.Assembly ?? await BuildAsync(source, cancellationToken);
        return File.Exists(assembly)
            ? OrmAssembly.Load(assembly, source.Class)
            : throw new CliException($"{assembly} does not exist. " + (source.Assembly is null
                ? "Build the project, or leave out --no-build."
                : "Build it first, or name the project with --project."));
    }

    private async Task<string> BuildAsync(ModelSource source, CancellationToken cancellationToken)
    {
        var project = ProjectFile.Find(source.Project ?? source.Folder);
        var builder = new ProjectBuilder(project, source.Configuration, source.Framework);
        var path = await builder.FindTargetAsync(cancellationToken);
        if (source.NoBuild)
        {
            return path;
        }

        if (await builder.BuildAsync(cancellationToken) is { Count: > 0 } errors)
        {
            foreach (var error in errors)
            {
                session.Errors.WriteLine(error);
            }

            throw new CliException($"{session.Show(project)} does not build. Correct the errors above.");
        }

        return path;
    }
}
