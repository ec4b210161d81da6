using Farming.Orm.Sqlite.Locks;

namespace Farming.Orm.Sqlite.Tests.Driver;

/// <summary>The failure that is not to happen here: "database is locked" under light concurrency.</summary>
public sealed class ConcurrencyTests
{
    private const int Writers = 16;
    private const int Rounds = 25;

    [Fact]
    public async Task Sixteen_writers_of_one_driver_take_turns()
    {
        using var file = new DatabaseFile();
        using var driver = await NewCounterAsync(file);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                await using var connection = await driver.OpenAsync(default);
                await connection.BeginAsync(new(WillWrite: true), default);
                var count = (await connection.QueryAsync("SELECT n FROM counter", row => row.GetInt64(0)))[0];
                await Task.Yield();
                await connection.ExecuteAsync("UPDATE counter SET n = ?1", writer => writer.Write(count + 1));
                await connection.CommitAsync(default);
                await driver.ExecuteAsync("UPDATE counter SET n = n + 1");
            }
        })));
        Assert.Equal(Writers * Rounds * 2, await driver.NumberAsync("SELECT n FROM counter"));
    }

    [Fact]
    public async Task Writers_of_several_drivers_wait_for_each_other()
    {
        using var file = new DatabaseFile();
        using var first = await NewCounterAsync(file);
        using var second = new SqliteDriver(file.ConnectionString);
        await Task.WhenAll(new[] { first, second }.SelectMany(driver => Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                await driver.ExecuteAsync("UPDATE counter SET n = n + 1");
            }
        }))));
        Assert.Equal(2 * 4 * Rounds, await first.NumberAsync("SELECT n FROM counter"));
    }

    [Fact]
    public async Task Readers_go_on_while_somebody_writes()
    {
        using var file = new DatabaseFile();
        using var driver = await NewCounterAsync(file);
        await using var writer = await driver.OpenAsync(default);
        await writer.BeginAsync(new(WillWrite: true), default);
        await writer.ExecuteAsync("UPDATE counter SET n = 7");
        Assert.Equal(0, await driver.NumberAsync("SELECT n FROM counter"));
        await writer.CommitAsync(default);
        Assert.Equal(7, await driver.NumberAsync("SELECT n FROM counter"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_writer_gives_up_when_the_lock_does_not_come(bool isSameDriver)
    {
        using var file = new DatabaseFile();
        using var driver = await NewCounterAsync(file, TimeSpan.FromMilliseconds(100));
        using var other = new SqliteDriver(file.ConnectionString);
        await using var writer = await (isSameDriver ? driver : other).OpenAsync(default);
        await writer.BeginAsync(new(WillWrite: true), default);

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => driver.ExecuteAsync("UPDATE counter SET n = 1"));
        var error = driver.Translate(exception)!;
        Assert.Equal((OrmErrorCode.LockTimeout, true), (error.Code, error.IsTransient));
        Assert.Equal(isSameDriver, exception is SqliteLockTimeoutException);

        await writer.RollbackAsync();
        Assert.Equal(1, await driver.ExecuteAsync("UPDATE counter SET n = 1"));
    }

    [Fact]
    public async Task Waiting_for_the_turn_can_be_cancelled()
    {
        using var file = new DatabaseFile();
        using var driver = await NewCounterAsync(file);
        await using var writer = await driver.OpenAsync(default);
        await writer.BeginAsync(new(WillWrite: true), default);

        using var cancellation = new CancellationTokenSource();
        await using var connection = await driver.OpenAsync(default);
        var waiting = connection.ExecuteAsync("UPDATE counter SET n = 1", null, cancellation.Token);
        Assert.False(waiting.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        await writer.CommitAsync(default);
        Assert.Equal(1, await connection.ExecuteAsync("UPDATE counter SET n = 1"));
    }

    [Fact]
    public async Task A_reading_transaction_keeps_its_snapshot_and_takes_the_turn_when_it_writes()
    {
        using var file = new DatabaseFile();
        using var driver = await NewCounterAsync(file, TimeSpan.FromMilliseconds(100));
        await using var reader = await driver.OpenAsync(default);
        await reader.BeginAsync(new(WillWrite: false), default);
        Assert.Equal([0], await reader.QueryAsync("SELECT n FROM counter", row => row.GetInt64(0)));
        await driver.ExecuteAsync("UPDATE counter SET n = 1");
        Assert.Equal([0], await reader.QueryAsync("SELECT n FROM counter", row => row.GetInt64(0)));
        await reader.CommitAsync(default);

        await reader.BeginAsync(new(WillWrite: false), default);
        await reader.ExecuteAsync("UPDATE counter SET n = 2");
        await Assert.ThrowsAsync<SqliteLockTimeoutException>(() => driver.ExecuteAsync("UPDATE counter SET n = 3"));
        await reader.CommitAsync(default);
        Assert.Equal(2, await driver.NumberAsync("SELECT n FROM counter"));
        await driver.ExecuteAsync("UPDATE counter SET n = 3");
    }

    private static async Task<SqliteDriver> NewCounterAsync(DatabaseFile file, TimeSpan? busyTimeout = null)
    {
        var driver = new SqliteDriver(file.ConnectionString, busyTimeout is { } timeout ? new() { BusyTimeout = timeout } : null);
        await driver.ExecuteAsync("CREATE TABLE counter (n INTEGER)");
        await driver.ExecuteAsync("INSERT INTO counter VALUES (0)");
        return driver;
    }
}
