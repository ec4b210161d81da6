using System.Diagnostics;
using System.Globalization;

namespace Farming.Orm.Benchmarks.Databases;

/// <summary>The PostgreSQL server of a pass: the server that FARMING_ORM_POSTGRES names, or a throw-away server of eng/postgres.sh.</summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    /// <summary>The environment variable with the connection string of an existing server.</summary>
    public const string Variable = "FARMING_ORM_POSTGRES";

    private readonly string? _folder;

    private PostgreSqlServer(string connectionString, string? folder) => (ConnectionString, _folder) = (connectionString, folder);

    /// <summary>The connection string, for a user who may create databases.</summary>
    public string ConnectionString { get; }

    public static async Task<PostgreSqlServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connection)
        {
            return new(connection, folder: null);
        }

        // With an owner, the server stops when this process ends, even if it crashes.
        var lines = (await RunAsync("start", "--owner", Environment.ProcessId.ToString(CultureInfo.InvariantCulture))).Split('\n');
        return new(Value(lines, "connection="), Value(lines, "data="));
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is not null)
        {
            await RunAsync("stop", _folder);
        }
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var script = Path.Combine(Repository.Root, "eng", "postgres.sh");
        using var process = Process.Start(new ProcessStartInfo("bash", [script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"No PostgreSQL server. Set {Variable}, or make sure that eng/postgres.sh works:\n{await errors}");
    }

    private static string Value(string[] lines, string key) =>
        lines.First(line => line.StartsWith(key, StringComparison.Ordinal))[key.Length..].Trim();
}
