using Farming.Orm.Conformance.Databases;
using Npgsql;

namespace Farming.Orm.PostgreSql.Tests;

/// <summary>The PostgreSQL server of this test run: each test gets its own database.</summary>
/// <param name="connectionString">How to connect to another server.</param>
/// <param name="settings">The server's settings for these databases, as on its command line.</param>
public sealed class PostgreSqlTestServer(string? connectionString = null, string? settings = null) : ITestServer
{
    // Spare databases go away with the server, so a server that stays must not have any.
    private readonly bool _isThrownAway = connectionString is not null || PostgreSqlServer.IsThrownAway;

    public async Task<TestDatabase> CreateDatabaseAsync()
    {
        var server = await ServerAsync();
        var name = await CreateAsync(server);
        return Open(server, name, () => DropAsync(server, name));
    }

    public async Task<TestDatabase> CreateDatabaseAsync(Tables tables)
    {
        var server = await ServerAsync();
        var database = SpareDatabases.Take(server, tables.Name) ?? await CreateAsync(server, tables);
        return Open(server, database.Name, async () =>
        {
            if (!_isThrownAway || !await SpareDatabases.LeaveAsync(server, tables.Name, database))
            {
                await DropAsync(server, database.Name);
            }
        });
    }

    private async Task<SpareDatabase> CreateAsync(string server, Tables tables)
    {
        var name = await CreateAsync(server);
        await using (var database = Open(server, name, () => Task.CompletedTask))
        {
            await tables.CreateAsync(database);
        }

        return await SpareDatabases.DescribeAsync(server, name);
    }

    private TestDatabase Open(string server, string name, Func<Task> leave)
    {
        var dataSource = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server) { Database = name, Options = settings }.ConnectionString);
        var log = new StatementLog();
        return new(new PostgreSqlDriver(dataSource, new() { LoggerFactory = log }), log, async () => await dataSource.OpenConnectionAsync(), async () =>
        {
            await dataSource.DisposeAsync();
            await leave();
        });
    }

    private async Task<string> ServerAsync() => connectionString ?? await PostgreSqlServer.ConnectionStringAsync();

    private static async Task<string> CreateAsync(string server)
    {
        var name = $"test_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE DATABASE \"{name}\"");
        return name;
    }

    private static Task DropAsync(string server, string name) => ExecuteAsync(server, $"DROP DATABASE \"{name}\" WITH (FORCE)");

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var dataSource = NpgsqlDataSource.Create(server);
        await using var command = dataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
