using Farming.Orm.Conformance.Databases;
using Npgsql;

namespace Farming.Orm.PostgreSql.Tests;

/// <summary>The PostgreSQL server of this test run: each test gets its own database.</summary>
/// <param name="connectionString">How to connect to another server.</param>
/// <param name="settings">The server's settings for these databases, as on its command line.</param>
public sealed class PostgreSqlTestServer(string? connectionString = null, string? settings = null) : ITestServer
{
    public async Task<TestDatabase> CreateDatabaseAsync()
    {
        var name = $"test_{Guid.NewGuid():N}";
        var server = connectionString ?? await PostgreSqlServer.ConnectionStringAsync();
        await ExecuteAsync(server, $"CREATE DATABASE \"{name}\"");
        var dataSource = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server) { Database = name, Options = settings }.ConnectionString);
        var log = new StatementLog();
        return new(new PostgreSqlDriver(dataSource, new() { LoggerFactory = log }), log, async () => await dataSource.OpenConnectionAsync(), async () =>
        {
            await dataSource.DisposeAsync();
            await ExecuteAsync(server, $"DROP DATABASE \"{name}\" WITH (FORCE)");
        });
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var dataSource = NpgsqlDataSource.Create(server);
        await using var command = dataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
