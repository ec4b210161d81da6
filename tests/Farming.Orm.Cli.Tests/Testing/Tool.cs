using Farming.Orm.Cli.Commands;
using Spectre.Console;

namespace Farming.Orm.Cli.Tests.Testing;

/// <summary>Runs the tool in its own temporary folder.</summary>
public sealed class Tool : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("farm-orm-");

    /// <summary>The assembly that holds the models of these tests.</summary>
    public static string Assembly { get; } = typeof(Writer).Assembly.Location;

    /// <summary>The folder that it runs in.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Runs it on the models of <see cref="WriterOrm"/>.</summary>
    public Task<Outcome> RunOnModelsAsync(string arguments, string client = nameof(WriterOrm)) =>
        RunAsync([.. arguments.Split(' '), "--assembly", Assembly, "--class", client]);

    /// <summary>Runs it.</summary>
    public async Task<Outcome> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, new(ConsoleOf(output), ConsoleOf(errors), Folder));
        return new(code, output.ToString().ReplaceLineEndings("\n"), errors.ToString().ReplaceLineEndings("\n"));
    }

    public string PathOf(string file) => Path.Combine(Folder, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static IAnsiConsole ConsoleOf(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = ushort.MaxValue;
        return console;
    }
}

/// <summary>What a run returned and wrote.</summary>
public sealed record Outcome(int Code, string Output, string Errors);
