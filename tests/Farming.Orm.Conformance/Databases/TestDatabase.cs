using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Databases;

/// <summary>A database of one test.</summary>
/// <param name="driver">The driver on it.</param>
/// <param name="log">The statements that the driver ran.</param>
/// <param name="drop">Removes it.</param>
public sealed class TestDatabase(Driver driver, StatementLog log, Func<Task> drop) : IAsyncDisposable
{
    public Driver Driver { get; } = driver;

    public StatementLog Log { get; } = log;

    public TestOrm Orm { get; } = new(driver);

    public async ValueTask DisposeAsync()
    {
        await Driver.DisposeAsync();
        await drop();
    }
}
