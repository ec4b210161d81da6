using Farming.Orm.Artifacts;
using Farming.Orm.Cli.Files;
using Farming.Orm.Cli.Projects;
using Farming.Orm.Cli.Targets;
using Farming.Orm.Cli.Terminal;
using Farming.Orm.Metadata;
using Spectre.Console;

namespace Farming.Orm.Cli.Commands;

/// <summary>Generates or checks files. All texts are made before the first file is written, so an error leaves all files unchanged.</summary>
internal sealed class TargetRunner(Session session, bool isCheck)
{
    internal async Task<int> RunAsync(TargetSelection selection, CancellationToken cancellationToken)
    {
        var clients = new List<OrmMetadata>();
        foreach (var source in selection.Sources)
        {
            clients.Add(await new ModelLoader(session).LoadAsync(source, cancellationToken));
        }

        var models = ModelSet.Merge(clients);
        var files = new List<(Target Target, string? Before, string After)>();
        foreach (var target in selection.Targets)
        {
            var before = File.Exists(target.Path) ? await File.ReadAllTextAsync(target.Path, cancellationToken) : null;
            files.Add((target, before, target.Render(models, before)));
        }

        return isCheck ? Check(files) : Generate(files);
    }

    private int Generate(List<(Target Target, string? Before, string After)> files)
    {
        foreach (var (target, before, after) in files)
        {
            var isCurrent = before is not null && LineEndings.AreEqual(before, after);
            if (!isCurrent)
            {
                AtomicFile.Write(target.Path, after);
            }

            session.Output.WriteLine($"{session.Show(target.Path)}: {(isCurrent ? "already current" : "written")}");
        }

        return ExitCodes.Success;
    }

    private int Check(List<(Target Target, string? Before, string After)> files)
    {
        var outcome = ExitCodes.Success;
        foreach (var (target, before, after) in files)
        {
            var name = session.Show(target.Path);
            if (before is not null && LineEndings.AreEqual(before, after))
            {
                session.Output.WriteLine($"{name}: current");
                continue;
            }

            outcome = ExitCodes.Stale;
            session.Errors.WriteLine(before is null ? $"{name}: missing. Run farm-orm generate." : $"{name}: stale. Run farm-orm generate.");
            if (before is not null)
            {
                Differences.Write(session.Errors, name, before, after);
            }
        }

        return outcome;
    }
}
