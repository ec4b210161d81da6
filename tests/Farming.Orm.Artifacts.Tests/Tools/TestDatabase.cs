using Farming.Orm.PostgreSql.Tests;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Farming.Orm.Artifacts.Tests.Tools;

/// <summary>An empty database that the runtime, plain ADO.NET and Drizzle can all open.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly ArtifactDatabase _database;
    private readonly string _connection;
    private readonly NpgsqlDataSource? _source;

    private TestDatabase(ArtifactDatabase database, string connection)
    {
        _database = database;
        _connection = connection;
        _source = database == ArtifactDatabase.PostgreSql ? NpgsqlDataSource.Create(connection) : null;
        Driver = _source is null ? new SqliteDriver($"Data Source={connection}") : new PostgreSqlDriver(_source);
    }

    /// <summary>The runtime's driver.</summary>
    internal Driver Driver { get; }

    internal static async Task<TestDatabase> CreateAsync(ArtifactDatabase database)
    {
        if (database == ArtifactDatabase.Sqlite)
        {
            return new(database, Path.Combine(Directory.CreateTempSubdirectory("farming-orm-artifacts-").FullName, "test.db"));
        }

        var name = $"artifacts_{Guid.NewGuid():N}";
        await using var command = (await PostgreSqlServer.DataSourceAsync()).CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();
        return new(database, new NpgsqlConnectionStringBuilder(await PostgreSqlServer.ConnectionStringAsync()) { Database = name, MaxPoolSize = 5 }.ConnectionString);
    }

    /// <summary>Runs SQL as any client would.</summary>
    internal async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The rows of a query, as texts.</summary>
    internal async Task<List<string?[]>> ReadAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string?[]>();
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(index => reader.IsDBNull(index) ? null : Convert.ToString(reader.GetValue(index), System.Globalization.CultureInfo.InvariantCulture))]);
        }

        return rows;
    }

    /// <summary>Runs a scenario through a client's Drizzle schema.</summary>
    internal async Task<System.Text.Json.JsonElement> RunDrizzleAsync(string scenario, string client) => await NodeTools.RunAsync("drizzle.mjs", new
    {
        scenario,
        schema = await TypeScriptBuild.ModuleAsync(client, _database),
        dialect = _database == ArtifactDatabase.PostgreSql ? "pg" : "sqlite",
        connection = _database == ArtifactDatabase.PostgreSql ? Uri(_connection) : _connection,
    });

    public async ValueTask DisposeAsync()
    {
        await Driver.DisposeAsync();
        if (_source is not null)
        {
            await _source.DisposeAsync();
        }
    }

    private static string Uri(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection);
        return $"postgres://{builder.Username}:{System.Uri.EscapeDataString(builder.Password ?? "")}@{builder.Host}:{builder.Port}/{builder.Database}";
    }

    private async Task<System.Data.Common.DbConnection> OpenAsync()
    {
        if (_source is not null)
        {
            return await _source.OpenConnectionAsync();
        }

        var connection = new SqliteConnection($"Data Source={_connection};Foreign Keys=True");
        await connection.OpenAsync();
        return connection;
    }
}
