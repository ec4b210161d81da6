using System.Net;
using System.Net.Sockets;
using Farming.Orm.Conformance.Models;
using Npgsql;

namespace Farming.Orm.PostgreSql.Tests.Failures;

/// <summary>A connection that cannot be opened in time is no statement that took too long.</summary>
public sealed class UnopenedConnectionTests
{
    [Fact]
    public async Task A_pool_without_a_free_connection()
    {
        await using var dataSource = NpgsqlDataSource.Create(await PostgreSqlServer.ConnectionStringAsync() + ";Maximum Pool Size=1;Timeout=1");
        await using var driver = new PostgreSqlDriver(dataSource);
        await using var busy = await dataSource.OpenConnectionAsync();
        await IsRefusedAsync(driver);
    }

    [Fact]
    public async Task A_server_that_accepts_and_never_answers()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var dataSource = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={((IPEndPoint)listener.LocalEndpoint).Port};Username=a;Database=a;Timeout=1");
        await using var driver = new PostgreSqlDriver(dataSource);
        await IsRefusedAsync(driver);
    }

    private static async Task IsRefusedAsync(PostgreSqlDriver driver)
    {
        var orm = new TestOrm(driver);
        foreach (var work in new Func<Task>[]
        {
            () => orm.Counters.CountAsync(),
            () => orm.TransactionAsync(tx => tx.Counters.CountAsync()),
            async () => await orm.Counters.StreamAsync().ToListAsync(),
        })
        {
            var error = await Assert.ThrowsAsync<OrmException>(work);
            Assert.Equal(OrmErrorCode.ConnectionFailed, error.Code);
            Assert.IsType<NpgsqlException>(error.InnerException);
            Assert.DoesNotContain("stopped", error.Message, StringComparison.Ordinal);
        }
    }
}
