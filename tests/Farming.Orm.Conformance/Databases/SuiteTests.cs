using Farming.Orm.Conformance.Statements;

namespace Farming.Orm.Conformance.Databases;

/// <summary>A test of the suite: it runs on its own database, and executes only statements of the snapshot.</summary>
public abstract class SuiteTests(ITestServer server) : IAsyncLifetime
{
    private static int _started;

    private TestDatabase? _database;
    private string? _randomness;

    /// <summary>How many tests have started in this process.</summary>
    public static int Started => _started;

    protected ITestServer Server { get; } = server;

    protected TestDatabase Database => _database!;

    /// <summary>The tables that the database has from the start; null if it is to be empty.</summary>
    protected virtual Tables? Tables => null;

    protected bool IsSqlite => Database.Driver.Kind == DriverKind.Sqlite;

    public virtual async Task InitializeAsync()
    {
        Interlocked.Increment(ref _started);
        _database = await (Tables is { } tables ? Server.CreateDatabaseAsync(tables) : Server.CreateDatabaseAsync());
    }

    public async Task DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_randomness is null)
        {
            StatementSnapshot.Of(Database.Driver.Kind).Check(Database.Log.EveryStatement);
        }
    }

    /// <summary>Leaves the statements of this test out of the snapshot, since they differ from run to run.</summary>
    /// <param name="reason">What is random about them.</param>
    protected void HasRandomStatements(string reason) => _randomness = reason;
}
