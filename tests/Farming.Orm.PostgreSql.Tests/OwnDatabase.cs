using Npgsql;

namespace Farming.Orm.PostgreSql.Tests;

/// <summary>A database of one test that makes its own connections. It is dropped when it is disposed.</summary>
internal sealed class OwnDatabase : IAsyncDisposable
{
    private readonly string _server;
    private readonly string _name = $"own_{Guid.NewGuid():N}";

    private OwnDatabase(string server) => _server = server;

    /// <summary>How to connect to it.</summary>
    internal string ConnectionString => new NpgsqlConnectionStringBuilder(_server) { Database = _name }.ConnectionString;

    /// <summary>Creates it.</summary>
    /// <param name="options">Options of CREATE DATABASE.</param>
    internal static async Task<OwnDatabase> CreateAsync(string options = "")
    {
        var database = new OwnDatabase(await PostgreSqlServer.ConnectionStringAsync());
        await ExecuteAsync(database._server, $"CREATE DATABASE \"{database._name}\" {options}");
        return database;
    }

    /// <summary>Executes an SQL statement on a connection of its own.</summary>
    internal Task ExecuteAsync(string sql) => ExecuteAsync(ConnectionString, sql);

    public async ValueTask DisposeAsync() => await ExecuteAsync(_server, $"DROP DATABASE \"{_name}\" WITH (FORCE)");

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
