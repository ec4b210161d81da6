namespace Farming.Orm.Sqlite.Tests.Driver;

public sealed class MemoryDatabaseTests
{
    [Theory]
    [InlineData(":memory:")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=named;Mode=Memory")]
    [InlineData("Data Source=shared;Mode=Memory;Cache=Shared")]
    [InlineData("Data Source=file:uri?mode=memory")]
    [InlineData("Data Source=")]
    public async Task It_lives_as_long_as_its_driver(string connectionString)
    {
        using (var driver = new SqliteDriver(connectionString))
        {
            await driver.ExecuteAsync("CREATE TABLE t (v INTEGER)");
            await driver.ExecuteAsync("INSERT INTO t VALUES (1)");
            Assert.Equal(1, await driver.NumberAsync("SELECT count(*) FROM t"));
        }

        using var next = new SqliteDriver(connectionString);
        Assert.Equal(0, await next.NumberAsync("SELECT count(*) FROM sqlite_schema"));
    }

    [Fact]
    public async Task Work_queues_in_the_order_it_came()
    {
        using var driver = new SqliteDriver(":memory:");
        var order = new List<int>();
        var first = await driver.OpenAsync(default);
        var queue = Enumerable.Range(0, 20).Select(async number =>
        {
            await using var connection = await driver.OpenAsync(default);
            order.Add(number);
        }).ToList();
        Assert.All(queue, work => Assert.False(work.IsCompleted));
        await first.DisposeAsync();
        await Task.WhenAll(queue);
        Assert.Equal(Enumerable.Range(0, 20), order);
    }

    [Fact]
    public async Task Waiting_can_be_cancelled_and_ends_after_the_busy_timeout()
    {
        using var driver = new SqliteDriver(":memory:", new() { BusyTimeout = TimeSpan.FromMilliseconds(100) });
        using var cancellation = new CancellationTokenSource();
        await using (await driver.OpenAsync(default))
        {
            var waiting = driver.OpenAsync(cancellation.Token).AsTask();
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

            var exception = await Assert.ThrowsAnyAsync<Exception>(async () => await driver.OpenAsync(default));
            Assert.Equal(OrmErrorCode.LockTimeout, driver.Translate(exception)!.Code);
        }

        Assert.Equal(1, await driver.NumberAsync("SELECT 1"));
    }

    [Fact]
    public async Task Many_tasks_share_it()
    {
        using var driver = new SqliteDriver(":memory:");
        await driver.ExecuteAsync("CREATE TABLE t (v INTEGER)");
        await Task.WhenAll(Enumerable.Range(0, 64).Select(number => Task.Run(async () =>
        {
            await using var connection = await driver.OpenAsync(default);
            await connection.BeginAsync(new(WillWrite: true), default);
            await connection.ExecuteAsync("INSERT INTO t VALUES (?1)", writer => writer.Write(number));
            await Task.Yield();
            await (number % 2 == 0 ? connection.CommitAsync(default) : connection.RollbackAsync());
        })));
        Assert.Equal(32, await driver.NumberAsync("SELECT count(*) FROM t WHERE v % 2 = 0"));
        Assert.Equal(32, await driver.NumberAsync("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task A_command_that_was_never_run_nor_disposed_does_no_harm()
    {
        using var driver = new SqliteDriver(":memory:");
        await driver.ExecuteAsync("CREATE TABLE t (v INTEGER)");
        await using (var connection = await driver.OpenAsync(default))
        {
            connection.CreateCommand(new("SELECT * FROM t")).Parameters.Write(1);
            await connection.CreateCommand(new("SELECT * FROM sqlite_schema", isRepeated: false)).ReadAsync(default);
        }

        await driver.ExecuteAsync("DROP TABLE t");
        Assert.Equal(0, await driver.NumberAsync("SELECT count(*) FROM sqlite_schema"));
    }

    [Fact]
    public async Task A_disposed_driver_says_so()
    {
        var driver = new SqliteDriver(":memory:");
        var connection = await driver.OpenAsync(default);
        driver.Dispose();
        Assert.Equal([1], await connection.QueryAsync("SELECT 1", row => row.GetInt32(0)));
        await connection.DisposeAsync();
        await connection.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await driver.OpenAsync(default));
        Assert.Throws<ObjectDisposedException>(() => connection.CreateCommand(new("SELECT 1")));
    }
}
