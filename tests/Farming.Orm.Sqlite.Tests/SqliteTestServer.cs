using Farming.Orm.Conformance.Databases;

namespace Farming.Orm.Sqlite.Tests;

/// <summary>SQLite, each database a file of its own.</summary>
public sealed class SqliteTestServer : ITestServer
{
    public Task<TestDatabase> CreateDatabaseAsync()
    {
        var folder = Directory.CreateTempSubdirectory("farming-orm-");
        var log = new StatementLog();
        var driver = new SqliteDriver($"Data Source={Path.Combine(folder.FullName, "test.db")}", new() { LoggerFactory = log });
        return Task.FromResult(new TestDatabase(driver, log, () =>
        {
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        }));
    }
}
