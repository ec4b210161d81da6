using Npgsql;

namespace Farming.Orm.PostgreSql.Tests;

/// <summary>
/// The PostgreSQL server of this test process: the one that FARMING_ORM_POSTGRES names, or a throw-away one, started when a test first asks for it.
/// </summary>
public static class PostgreSqlServer
{
    internal const string Variable = "FARMING_ORM_POSTGRES";

    private static readonly Lazy<Task<string>> Connection = new(StartAsync);
    private static readonly Lazy<Task<NpgsqlDataSource>> Source = new(async () => NpgsqlDataSource.Create(await ConnectionStringAsync()));

    /// <summary>Whether the server goes away with this process.</summary>
    internal static bool IsThrownAway => NamedServer is null;

    /// <summary>How to connect to the server, as a user who may create databases.</summary>
    public static Task<string> ConnectionStringAsync() => Connection.Value;

    /// <summary>A data source that all tests share; nobody disposes it.</summary>
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
