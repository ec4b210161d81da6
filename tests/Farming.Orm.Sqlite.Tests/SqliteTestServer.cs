using System.Collections.Concurrent;
using System.Data.Common;
using Farming.Orm.Conformance.Databases;
using Farming.Orm.Sqlite.Native;
using Farming.Orm.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace Farming.Orm.Sqlite.Tests;

/// <summary>SQLite: each database is its own file.</summary>
public sealed class SqliteTestServer : ITestServer
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> Files = new();

    public Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(Open(NewFolder(), deletes: true));

    /// <remarks>Each database begins as a copy of one file in which the tables were created.</remarks>
    public async Task<TestDatabase> CreateDatabaseAsync(Tables tables)
    {
        var content = await Files.GetOrAdd(tables.Name, _ => new(() => CreateFileAsync(tables))).Value;
        var folder = NewFolder();
        await File.WriteAllBytesAsync(PathIn(folder), content);
        return Open(folder, deletes: true);
    }

    private static async Task<byte[]> CreateFileAsync(Tables tables)
    {
        var folder = NewFolder();
        await using (var database = Open(folder, deletes: false))
        {
            await tables.CreateAsync(database);
        }

        // The last connection to be closed leaves all in the one file.
        Assert.Single(folder.GetFiles());
        var content = await File.ReadAllBytesAsync(PathIn(folder));
        folder.Delete(recursive: true);
        return content;
    }

    private static DirectoryInfo NewFolder() => Directory.CreateTempSubdirectory("farming-orm-");

    private static string PathIn(DirectoryInfo folder) => Path.Combine(folder.FullName, "test.db");

    private static TestDatabase Open(DirectoryInfo folder, bool deletes)
    {
        var file = PathIn(folder);
        var log = new StatementLog();
        var driver = new SqliteDriver($"Data Source={file}", new() { LoggerFactory = log });
        return new(driver, log, () => OpenAsync(file), () =>
        {
            if (deletes)
            {
                folder.Delete(recursive: true);
            }

            return Task.CompletedTask;
        });
    }

    /// <summary>A plain connection; indexes over decimals and JSON need the driver's collations all the same.</summary>
    private static async Task<DbConnection> OpenAsync(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Foreign Keys=True;Pooling=False");
        await connection.OpenAsync();
        SqliteFunctions.RegisterCollations(connection.Handle!, StorageFormats.Default);
        return connection;
    }
}
