using System.Globalization;

namespace Farming.Orm.Artifacts.Tests.Tools;

/// <summary>The MariaDB server of this test process: the server that FARMING_ORM_MYSQL names, or a throw-away server that the first test starts.</summary>
internal static class MariaDbServer
{
    private static readonly Lazy<Task<string>> Connection = new(StartAsync);

    internal static Task<string> ConnectionStringAsync() => Connection.Value;

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("FARMING_ORM_MYSQL") is { Length: > 0 } connection)
        {
            return connection;
        }

        var script = Path.Combine(Shell.Root, "eng", "mariadb.sh");
        var owner = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var lines = (await Shell.RunAsync(Shell.Root, "", "bash", script, "start", "--owner", owner)).Split('\n');
        var folder = lines.First(line => line.StartsWith("data=", StringComparison.Ordinal))["data=".Length..];

        // The script's own watch also stops the server, for the case that this process is killed.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Shell.RunAsync(Shell.Root, "", "bash", script, "stop", folder).GetAwaiter().GetResult();
        return lines.First(line => line.StartsWith("connection=", StringComparison.Ordinal))["connection=".Length..];
    }
}
