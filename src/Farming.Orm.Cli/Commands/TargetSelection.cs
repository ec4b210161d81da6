using Farming.Orm.Cli.Configuration;
using Farming.Orm.Cli.Projects;
using Farming.Orm.Cli.Targets;
using Farming.Orm.Cli.Terminal;

namespace Farming.Orm.Cli.Commands;

/// <summary>What a run is about: where the models are, and what to make of them.</summary>
/// <param name="Sources">The assemblies whose models are merged.</param>
/// <param name="Targets">The files.</param>
internal sealed record TargetSelection(IReadOnlyList<ModelSource> Sources, IReadOnlyList<Target> Targets)
{
    /// <summary>All that the configuration file says.</summary>
    internal static TargetSelection OfConfiguration(Session session, string? path)
    {
        var file = ConfigurationFile.Find(session, path)
            ?? throw new CliException(
                $"The current folder does not contain {ConfigurationFile.DefaultName}. Create it, name a file with --config, or name an artifact: farm-orm generate prisma --project <project>.");
        if (file.Targets.Count == 0)
        {
            throw new CliException($"{session.Show(file.Path)} does not have \"targets\". Add one.");
        }

        return new(file.Sources, [.. file.Targets.Select(target => Target.Of(target, file.Folder))]);
    }

    /// <summary>
    /// One kind of artifact: of the project or assembly that is named, else of the configuration file, whose targets of that kind the command line may change,
    /// else of the project in the current folder.
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
                    $"{session.Show(file.Path)} has several targets \"{TargetKinds.NameOf(kind)}\", so the options are ambiguous. Leave them out, or name the project with --project.");
            }

            // A path of the command line starts here, one of the file at the file.
            return new(file.Sources, [.. targets.Select(target => settings.Out is null ? Target.Of(settings.Over(target), file.Folder) : Target.Of(settings.Over(target), session.Directory))]);
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
