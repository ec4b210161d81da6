using System.Diagnostics;

namespace Farming.Orm.Benchmarks.Startup;

/// <summary>The SDK's command.</summary>
internal static class DotnetCommand
{
    /// <exception cref="InvalidOperationException">It failed; the message has its output.</exception>
    public static void Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{output}");
        }
    }
}
