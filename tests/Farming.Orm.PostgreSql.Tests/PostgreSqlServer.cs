using Npgsql;

namespace Farming.Orm.PostgreSql.Tests;

/// <summary>
/// The PostgreSQL server of this test process: the server that FARMING_ORM_POSTGRES names, or a throw-away server that the first test starts.
/// </summary>
public static class PostgreSqlServer
{
    internal const string Variable = "FARMING_ORM_POSTGRES";

    private static readonly Lazy<Task<string>> Connection = new(StartAsync);
    private static readonly Lazy<Task<NpgsqlDataSource>> Source = new(async () => NpgsqlDataSource.Create(await ConnectionStringAsync()));

    /// <summary>Whether the server stops together with this process.</summary>
    internal static bool IsThrownAway => NamedServer is null;

    /// <summary>The connection string of the server, for a user who may create databases.</summary>
    public static Task<string> ConnectionStringAsync() => Connection.Value;

    /// <summary>A data source that all tests share and that is never disposed.</summary>
    public static Task<NpgsqlDataSource> DataSourceAsync() => Source.Value;

    private static string? NamedServer => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connection ? connection : null;

    private static Task<string> StartAsync() => NamedServer is { } connection ? Task.FromResult(connection) : StartOwnAsync();

    private static async Task<string> StartOwnAsync()
    {
        var (folder, connectionString) = await PostgreSqlScript.StartAsync();

        // The script's own watch also stops the server, for the case that this process is killed.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => PostgreSqlScript.RunAsync("stop", folder).GetAwaiter().GetResult();
        return connectionString;
    }
}
