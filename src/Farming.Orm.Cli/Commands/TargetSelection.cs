using Farming.Orm.Cli.Configuration;
using Farming.Orm.Cli.Projects;
using Farming.Orm.Cli.Targets;
using Farming.Orm.Cli.Terminal;

namespace Farming.Orm.Cli.Commands;

/// <summary>The input and the output of a command: the location of the models, and the files.</summary>
/// <param name="Sources">The assemblies whose models are merged.</param>
/// <param name="Targets">The files.</param>
internal sealed record TargetSelection(IReadOnlyList<ModelSource> Sources, IReadOnlyList<Target> Targets)
{
    /// <summary>Everything in the configuration file.</summary>
    internal static TargetSelection OfConfiguration(Session session, string? path)
    {
        var file = ConfigurationFile.Find(session, path)
            ?? throw new CliException(
                $"The current folder does not contain {ConfigurationFile.DefaultName}. Create it, name a file with --config, "
                + "or name an artifact: farm-orm generate prisma --project <project>.");
        if (file.Targets.Count == 0)
        {
            throw new CliException($"{session.Show(file.Path)} does not have \"targets\". Add one.");
        }

        return new(file.Sources, [.. file.Targets.Select(target => Target.Of(target, file.Folder))]);
    }

    /// <summary>
    /// One kind of artifact: of the named project or assembly; otherwise of the configuration file, whose targets of this kind the command line may override;
    /// otherwise of the project in the current folder.
    /// </summary>
    internal static TargetSelection Of(Session session, TargetKind kind, SourceArguments source, TargetSettings settings)
    {
        if (source is { Project: null, Assembly: null } && ConfigurationFile.Find(session, source.Config) is { } file)
        {
            var targets = file.Targets.Where(target => target.Kind == kind).ToList();
            if (targets.Count == 0)
            {
                throw new CliException($"{session.Show(file.Path)} does not have a target \"{TargetKinds.NameOf(kind)}\". Add one, or name the project with --project.");
            }

            if (targets.Count > 1 && settings != new TargetSettings(kind))
            {
                throw new CliException(
                    $"{session.Show(file.Path)} has several targets \"{TargetKinds.NameOf(kind)}\", so the options are ambiguous. "
                    + "Leave them out, or name the project with --project.");
            }

            // A path from the command line is relative to the current folder, a path from the file to the file.
            var folder = settings.Out is null ? file.Folder : session.Directory;
            return new(file.Sources, [.. targets.Select(target => Target.Of(settings.Over(target), folder))]);
        }

        if (source is { Project: not null, Assembly: not null })
        {
            throw new CliException("--project and --assembly cannot be combined. Use one of them.");
        }

        return new(
            [new(Path(session, source.Project), Path(session, source.Assembly), source.Class, source.Configuration, source.Framework, source.NoBuild, session.Directory)],
            [Target.Of(settings, session.Directory)]);
    }

    private static string? Path(Session session, string? path) => path is null ? null : session.Resolve(path);
}
