using System.Data.Common;
using Farming.Orm.Conformance.Databases;
using Microsoft.Data.Sqlite;

namespace Farming.Orm.Sqlite.Tests;

/// <summary>SQLite: each database is its own file.</summary>
public sealed class SqliteTestServer : ITestServer
{
    public Task<TestDatabase> CreateDatabaseAsync()
    {
        var folder = Directory.CreateTempSubdirectory("farming-orm-");
        var file = Path.Combine(folder.FullName, "test.db");
        var log = new StatementLog();
        var driver = new SqliteDriver($"Data Source={file}", new() { LoggerFactory = log });
        return Task.FromResult(new TestDatabase(driver, log, () => OpenAsync(file), () =>
        {
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        }));
    }

    /// <summary>A plain connection; indexes over decimals need the driver's collation all the same.</summary>
    private static async Task<DbConnection> OpenAsync(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Foreign Keys=True;Pooling=False");
        await connection.OpenAsync();
        SqliteFunctions.RegisterCollation(connection.Handle!);
        return connection;
    }
}
