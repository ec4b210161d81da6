using System.Data.Common;
using Farming.Orm.Benchmarks.Databases;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Farming.Orm.Benchmarks.Startup;

/// <summary>A database with a few users.</summary>
/// <param name="Name">What it is called in results.</param>
/// <param name="Argument">What programs call it.</param>
/// <param name="ConnectionString">How to connect to it.</param>
internal sealed record StartupDatabase(string Name, string Argument, string ConnectionString)
{
    private const string Schema = "startup_benchmark";

    private const string Table = """
        CREATE TABLE IF NOT EXISTS users (id text PRIMARY KEY, email text NOT NULL UNIQUE, name text NOT NULL);
        INSERT INTO users VALUES ('1', 'ada@farminglabs.dev', 'Ada Lovelace'), ('2', 'grace@farminglabs.dev', 'Grace Hopper'), ('3', 'mary@farminglabs.dev', 'Mary Somerville')
        ON CONFLICT DO NOTHING;
        """;

    public static async Task<StartupDatabase> SqliteAsync()
    {
        var file = Path.Combine(Repository.Root, "artifacts", "startup", "users.db");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var connectionString = $"Data Source={file}";
        await using var connection = new SqliteConnection(connectionString);
        await ExecuteAsync(connection, $"PRAGMA journal_mode = WAL; {Table}");
        return new("SQLite", "sqlite", connectionString);
    }

    public static async Task<StartupDatabase> PostgreSqlAsync(string server)
    {
        var connectionString = new NpgsqlConnectionStringBuilder(server) { SearchPath = Schema }.ConnectionString;
        await using var connection = new NpgsqlConnection(connectionString);
        await ExecuteAsync(connection, $"CREATE SCHEMA IF NOT EXISTS {Schema}; {Table}");
        return new("PostgreSQL", "postgres", connectionString);
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
