using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Farming.Orm.PostgreSql.Tests;

/// <summary>
/// The PostgreSQL server of this test process: the one that FARMING_ORM_POSTGRES names, or a throw-away one, started when a test first asks for it.
/// </summary>
public static class PostgreSqlServer
{
    private const string Variable = "FARMING_ORM_POSTGRES";

    private static readonly Lazy<Task<string>> Connection = new(StartAsync);
    private static readonly Lazy<Task<NpgsqlDataSource>> Source = new(async () => NpgsqlDataSource.Create(await ConnectionStringAsync()));

    /// <summary>How to connect to the server, as a user who may create databases.</summary>
    public static Task<string> ConnectionStringAsync() => Connection.Value;

    /// <summary>A data source that all tests share; nobody disposes it.</summary>
    public static Task<NpgsqlDataSource> DataSourceAsync() => Source.Value;

    private static Task<string> StartAsync() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connection ? Task.FromResult(connection) : StartOwnAsync();

    private static async Task<string> StartOwnAsync()
    {
        var lines = (await RunAsync("start", "--owner", Environment.ProcessId.ToString(CultureInfo.InvariantCulture))).Split('\n');
        var data = Value(lines, "data=");

        // The script's own watch also stops the server, for the case that this process is killed.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => RunAsync("stop", data).GetAwaiter().GetResult();
        return Value(lines, "connection=");
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Script(), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"No PostgreSQL for the tests. Set {Variable}, or see to it that build/postgres.sh works:\n{await errors}");
    }

    private static string Script()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "build", "postgres.sh");
            if (File.Exists(script))
            {
                return script;
            }
        }

        throw new FileNotFoundException("build/postgres.sh is in no folder above the tests.");
    }

    private static string Value(string[] lines, string key) =>
        lines.First(line => line.StartsWith(key, StringComparison.Ordinal))[key.Length..].Trim();
}
