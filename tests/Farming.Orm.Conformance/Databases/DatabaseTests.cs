using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Databases;

/// <summary>Tests that run on a database of their own, which has all tables.</summary>
public abstract class DatabaseTests(ITestServer server) : IAsyncLifetime
{
    private TestDatabase? _database;

    protected ITestServer Server { get; } = server;

    protected TestDatabase Database => _database!;

    protected TestOrm Orm => Database.Orm;

    protected bool IsSqlite => Database.Driver.Kind == DriverKind.Sqlite;

    public virtual async Task InitializeAsync()
    {
        _database = await Server.CreateDatabaseAsync();
        await Orm.Schema.CreateAsync();
        Database.Log.Clear();
    }

    public async Task DisposeAsync() => await Database.DisposeAsync();

    /// <summary>Runs something and says which statements that took.</summary>
    protected async Task<(T Result, IReadOnlyList<string> Statements)> Watch<T>(Func<Task<T>> work)
    {
        Database.Log.Clear();
        var result = await work();
        return (result, Database.Log.Statements);
    }

    /// <summary>One statement for a query with all its relations; on SQLite, where there are no round trips, one and one for each to-many relation.</summary>
    protected void IsOneQuery(int toManyRelations, IReadOnlyList<string> statements) => Assert.Equal(IsSqlite ? 1 + toManyRelations : 1, statements.Count);

    /// <summary>The SQL of a test as it is on the database at hand.</summary>
    protected string Sql(string postgres, string sqlite) => IsSqlite ? sqlite : postgres;
}
