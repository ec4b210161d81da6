namespace Farming.Orm.Conformance.Databases;

/// <summary>A database system that the suite runs on.</summary>
public interface ITestServer
{
    /// <summary>Creates an empty database for one test; it is deleted when it is disposed.</summary>
    Task<TestDatabase> CreateDatabaseAsync();

    /// <summary>Gives one test a database of its own that has these tables and no rows.</summary>
    Task<TestDatabase> CreateDatabaseAsync(Tables tables);
}
