using System.Diagnostics;

namespace Farming.Orm.Sqlite.Tests.Driver;

public sealed class CancellationTests
{
    private const string Endless = "WITH RECURSIVE n(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM n) SELECT count(*) FROM n";
    private const string EndlessRows = "WITH RECURSIVE n(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM n) SELECT v FROM n";

    [Fact]
    public async Task A_running_statement_is_stopped_and_the_connection_stays_usable()
    {
        using var driver = new SqliteDriver(":memory:");
        await using var connection = await driver.OpenAsync(default);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var watch = Stopwatch.StartNew();
        var exception = await Assert.ThrowsAsync<OperationCanceledException>(
            () => Task.Run(() => connection.QueryAsync(Endless, row => row.GetInt64(0), null, cancellation.Token)));
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Equal([1], await connection.QueryAsync("SELECT 1", row => row.GetInt32(0)));
    }

    [Fact]
    public async Task A_stream_stops_between_its_rows()
    {
        using var driver = new SqliteDriver(":memory:");
        await using var connection = await driver.OpenAsync(default);
        using var cancellation = new CancellationTokenSource();
        await using (var command = connection.CreateCommand(new(EndlessRows)))
        await using (var rows = await command.ReadAsync(default))
        {
            for (var row = 0; row < 1000; row++)
            {
                Assert.True(await rows.ReadAsync(cancellation.Token));
            }

            await cancellation.CancelAsync();
            await Assert.ThrowsAsync<OperationCanceledException>(async () => await rows.ReadAsync(cancellation.Token));
        }

        Assert.Equal([1], await connection.QueryAsync("SELECT 1", row => row.GetInt32(0)));
    }

    [Fact]
    public async Task Nothing_runs_with_a_token_cancelled_before()
    {
        using var driver = new SqliteDriver(":memory:");
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await driver.OpenAsync(cancelled));
        await using var connection = await driver.OpenAsync(default);
        await Assert.ThrowsAsync<OperationCanceledException>(() => connection.ExecuteAsync("CREATE TABLE t (v)", null, cancelled));
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await connection.BeginAsync(new(WillWrite: true), cancelled));
        Assert.Empty(await connection.QueryAsync("SELECT * FROM sqlite_schema", row => 1));
    }

    [Fact]
    public async Task An_interrupted_write_takes_its_transaction_along()
    {
        using var file = new DatabaseFile();
        using var driver = new SqliteDriver(file.ConnectionString);
        await driver.ExecuteAsync("CREATE TABLE t (v INTEGER)");
        await using (var connection = await driver.OpenAsync(default))
        {
            await connection.BeginAsync(new(WillWrite: true), default);
            using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
            await Assert.ThrowsAsync<OperationCanceledException>(
                () => Task.Run(() => connection.ExecuteAsync($"INSERT INTO t {EndlessRows}", null, cancellation.Token)));
            await connection.RollbackAsync();
            await connection.RollbackAsync();
            Assert.Equal(1, await connection.ExecuteAsync("INSERT INTO t VALUES (1)"));
        }

        Assert.Equal(1, await driver.NumberAsync("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task A_token_that_fires_later_stops_nobody_else()
    {
        using var driver = new SqliteDriver(":memory:");
        await using var connection = await driver.OpenAsync(default);
        for (var round = 0; round < 200; round++)
        {
            using var cancellation = new CancellationTokenSource();
            var first = connection.QueryAsync("SELECT 1", row => row.GetInt32(0), null, cancellation.Token);
            var cancelling = Task.Run(cancellation.Cancel);
            Assert.Equal([10_000], await connection.QueryAsync("WITH RECURSIVE n(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM n LIMIT 10000) SELECT count(*) FROM n", row => row.GetInt32(0)));
            await cancelling;
            await first;
        }
    }
}
