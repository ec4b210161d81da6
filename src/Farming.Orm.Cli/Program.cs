using System.Text;
using Farming.Orm.Cli.Commands;
using Spectre.Console;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.RunAsync(args, new(ConsoleOf(Console.Out), ConsoleOf(Console.Error), Directory.GetCurrentDirectory()));

static IAnsiConsole ConsoleOf(TextWriter writer)
{
    var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
    if (writer == Console.Out ? Console.IsOutputRedirected : Console.IsErrorRedirected)
    {
        // Redirected output is not wrapped, so that programs can read whole lines.
        console.Profile.Width = ushort.MaxValue;
    }

    return console;
}
