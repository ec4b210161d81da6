using Farming.Orm.Drivers;

namespace Farming.Orm.PostgreSql.Tests.Driver;

/// <summary>A test with a driver on the shared server. The tables are temporary and belong to one connection.</summary>
public abstract class PostgreSqlTest : IAsyncLifetime
{
    private protected PostgreSqlDriver Driver { get; private set; } = null!;

    private protected DriverConnection Connection { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Driver = new(await PostgreSqlServer.DataSourceAsync());
        Connection = await Driver.OpenAsync(default);
    }

    public async Task DisposeAsync()
    {
        await Connection.DisposeAsync();
        await Driver.DisposeAsync();
    }
}
