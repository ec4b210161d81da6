using System.Diagnostics;
using System.Globalization;

namespace Farming.Orm.PostgreSql.Tests;

/// <summary>eng/postgres.sh, which starts and stops throw-away servers.</summary>
internal static class PostgreSqlScript
{
    /// <summary>Starts a server that stops when this process ends, even if it crashes.</summary>
    /// <returns>The folder of the server, and how to connect to it.</returns>
    internal static async Task<(string Folder, string ConnectionString)> StartAsync()
    {
        var lines = (await RunAsync("start", "--owner", Environment.ProcessId.ToString(CultureInfo.InvariantCulture))).Split('\n');
        return (Value(lines, "data="), Value(lines, "connection="));
    }

    internal static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Script(), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"No PostgreSQL for the tests. Set {PostgreSqlServer.Variable}, or see to it that eng/postgres.sh works:\n{await errors}");
    }

    private static string Script()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "eng", "postgres.sh");
            if (File.Exists(script))
            {
                return script;
            }
        }

        throw new FileNotFoundException("eng/postgres.sh is in no folder above the tests.");
    }

    private static string Value(string[] lines, string key) =>
        lines.First(line => line.StartsWith(key, StringComparison.Ordinal))[key.Length..].Trim();
}
