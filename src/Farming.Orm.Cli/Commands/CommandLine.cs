using System.CommandLine;
using Farming.Orm.Artifacts;
using Farming.Orm.Cli.Targets;
using Farming.Orm.Cli.Terminal;
using Spectre.Console;

namespace Farming.Orm.Cli.Commands;

/// <summary>The commands of the tool.</summary>
internal static class CommandLine
{
    private const string GenerateText = "Writes schemas from the models of a project. Without an artifact, writes every target of farm-orm.json.";
    private const string CheckText = "Compares the files with the output of generate. Exits with 0 if they are current; otherwise shows the differences and exits with 1.";

    /// <summary>Runs the tool and returns one of the <see cref="ExitCodes"/>.</summary>
    internal static async Task<int> RunAsync(IReadOnlyList<string> arguments, Session session, CancellationToken cancellationToken = default)
    {
        var parsed = Root(session).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                ShowError(session, error.Message);
            }

            session.Errors.WriteLine("Run farm-orm --help for commands and options.");
            return ExitCodes.Error;
        }

        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false }, cancellationToken);
        }
        catch (Exception exception) when (exception is CliException or ArtifactException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            ShowError(session, exception.Message);
            return ExitCodes.Error;
        }
    }

    private static void ShowError(Session session, string message)
    {
        session.Errors.Markup("[red]error:[/] ");
        session.Errors.WriteLine(message);
    }

    private static RootCommand Root(Session session)
    {
        var root = new RootCommand("Generates Prisma schemas, Drizzle schemas, SQL and diagrams from the models of Farming.Orm.")
        {
            TargetCommand(session, "generate", GenerateText, isCheck: false),
            TargetCommand(session, "check", CheckText, isCheck: true),
        };

        // "farm-orm diagram" is a shortcut for "farm-orm generate diagram".
        root.Add(KindCommand(session, TargetKind.Diagram, isCheck: false));
        return root;
    }

    private static Command TargetCommand(Session session, string name, string description, bool isCheck)
    {
        var command = new Command(name, description);
        foreach (var kind in Enum.GetValues<TargetKind>())
        {
            command.Add(KindCommand(session, kind, isCheck));
        }

        var config = SourceOptions.Config();
        command.Add(config);
        command.SetAction((result, cancellationToken) =>
            new TargetRunner(session, isCheck).RunAsync(TargetSelection.OfConfiguration(session, result.GetValue(config)), cancellationToken));
        return command;
    }

    private static Command KindCommand(Session session, TargetKind kind, bool isCheck)
    {
        var command = new Command(TargetKinds.NameOf(kind), TargetKinds.Describe(kind));
        var sources = new SourceOptions();
        var options = new TargetOptions(kind);
        sources.AddTo(command);
        options.AddTo(command);
        command.SetAction((result, cancellationToken) =>
            new TargetRunner(session, isCheck).RunAsync(TargetSelection.Of(session, kind, sources.Read(result), options.Read(result)), cancellationToken));
        return command;
    }
}
