using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Databases;

/// <summary>Tests that run on their own database, which has all tables.</summary>
public abstract class DatabaseTests(ITestServer server) : SuiteTests(server)
{
    protected TestOrm Orm => Database.Orm;

    protected override Tables? Tables => Tables.OfTestOrm;

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
