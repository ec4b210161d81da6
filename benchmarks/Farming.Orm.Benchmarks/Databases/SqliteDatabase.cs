using System.Data.Common;
using Farming.Orm.Benchmarks.Data;
using Microsoft.Data.Sqlite;

namespace Farming.Orm.Benchmarks.Databases;

/// <summary>An SQLite file, made for one pass.</summary>
public sealed class SqliteDatabase : BenchmarkDatabase
{
    /// <summary>The environment variable with the path of the file.</summary>
    public const string Variable = "FARMING_ORM_BENCH_SQLITE";

    // In memory if the system has such a folder, because the disk is not part of the comparison. The throw-away PostgreSQL does not wait for the disk either.
    private const string Memory = "/dev/shm";

    private const string EmptyLog = "PRAGMA wal_checkpoint(RESTART)";

    private readonly string _path;

    private SqliteDatabase(Dataset data, string path)
        : base(data, new SqliteDriver(new SqliteConnectionStringBuilder { DataSource = path }.ConnectionString))
    {
        _path = path;
        ConnectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true }.ConnectionString;
        Sessions = new(ConnectionString);
    }

    public override DatabaseKind Kind => DatabaseKind.Sqlite;

    /// <summary>Enforces foreign keys, as Farming.Orm does; the file is in WAL mode.</summary>
    public string ConnectionString { get; }

    /// <summary>Open connections with their prepared statements, for hand-written code.</summary>
    internal SqliteSessions Sessions { get; }

    /// <summary>Creates a file and fills it.</summary>
    /// <param name="path">The path, or <see langword="null"/> for a temporary folder, in memory if possible. An existing file is replaced.</param>
    /// <param name="data">The data to fill it with.</param>
    public static async Task<SqliteDatabase> CreateAsync(string? path, Dataset data)
    {
        if (path is null)
        {
            path = Path.Combine(Directory.Exists(Memory) ? Memory : Path.GetTempPath(), $"farming-orm-bench-{Guid.NewGuid():N}.db");

            // An interrupted pass does not leave files behind either.
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(path);
        }

        Delete(path);
        var database = new SqliteDatabase(data, path);
        await database.Orm.Schema.CreateAsync();
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        SqliteSeed.Write(connection, data);
        await database.ExecuteAsync(
            """
            CREATE TABLE reading_templates AS SELECT * FROM readings;
            CREATE UNIQUE INDEX reading_templates_id ON reading_templates (id);
            ANALYZE;
            """);
        return database;
    }

    public override DbConnection CreateConnection() => new SqliteConnection(ConnectionString);

    public override Task<string> VersionAsync()
    {
        using var connection = new SqliteConnection(ConnectionString);
        return Task.FromResult($"SQLite {connection.ServerVersion}");
    }

    public override Task ExecuteAsync(string sql)
    {
        using var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    /// <remarks>
    /// Also moves the written pages out of the log, so that each turn begins with an empty log. SQLite does this whenever the log has grown long,
    /// and it would otherwise happen in a random contender's turn.
    /// </remarks>
    public override async Task ResetReadingsAsync()
    {
        await base.ResetReadingsAsync();
        await ExecuteAsync(EmptyLog);
    }

    public override Task RefillReadingsAsync() => ExecuteAsync($"DELETE FROM readings; INSERT INTO readings SELECT * FROM reading_templates; {EmptyLog}");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Sessions.Dispose();
        SqliteConnection.ClearAllPools();
        Delete(_path);
    }

    private static void Delete(string path)
    {
        foreach (var file in (string[])[path, path + "-wal", path + "-shm"])
        {
            File.Delete(file);
        }
    }
}
