using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Sqlite.Tests.Failures;

/// <summary>A database in memory has one connection: transactions take turns on it.</summary>
public sealed class MemoryTransactionTests : IAsyncLifetime, IDisposable
{
    private readonly SqliteDriver _driver = new(":memory:", new() { BusyTimeout = TimeSpan.FromSeconds(20) });
    private readonly TestOrm _orm;

    public MemoryTransactionTests() => _orm = new(_driver);

    public Task InitializeAsync() => _orm.Schema.CreateAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _driver.Dispose();

    [Fact]
    public async Task Two_transactions_at_once_queue()
    {
        var isFirstDone = false;
        var first = _orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "rolled back" });
            await Task.Delay(100);
            isFirstDone = true;
            throw new DivideByZeroException();
        });
        var second = _orm.TransactionAsync(async tx =>
        {
            Assert.True(isFirstDone);
            Assert.Equal(0, await tx.Counters.CountAsync());
            await tx.Counters.CreateAsync(new() { Name = "committed" });
        });

        await Assert.ThrowsAsync<DivideByZeroException>(() => first);
        await second;
        Assert.Equal(["committed"], await _orm.Counters.Select(c => c.Name).FindManyAsync());
    }

    [Fact]
    public async Task Sixty_four_transactions_at_once_lose_no_update()
    {
        await _orm.Counters.CreateAsync(new() { Name = "a" });

        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => _orm.TransactionAsync(async tx =>
        {
            var counter = await tx.Counters.FindUniqueAsync(k => k.Name("a"));
            await Task.Yield();
            await tx.Counters.UpdateAsync(k => k.Name("a"), new() { Count = counter!.Count + 1 });
        }))));

        Assert.Equal(64, (await _orm.Counters.FindUniqueAsync(k => k.Name("a")))!.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_outer_client_inside_a_transaction_gives_up_instead_of_hanging(bool writes)
    {
        await using var driver = new SqliteDriver(":memory:", new() { BusyTimeout = TimeSpan.FromMilliseconds(50) });
        var orm = new TestOrm(driver);
        await orm.Schema.CreateAsync();

        var error = await Assert.ThrowsAsync<OrmException>(() => orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "a" });
            await (writes ? (Task)orm.Counters.CreateAsync(new() { Name = "b" }) : orm.Counters.CountAsync());
        }));

        Assert.Equal((OrmErrorCode.LockTimeout, "Counter", true), (error.Code, error.Model, error.IsTransient));
        Assert.Contains("would wait forever", error.InnerException!.Message, StringComparison.Ordinal);
        Assert.Equal(0, await orm.Counters.CountAsync());
    }

    [Fact]
    public async Task Waiting_for_the_turn_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();

        await _orm.TransactionAsync(async tx =>
        {
            var waiting = _orm.TransactionAsync(other => other.Counters.CountAsync(), cancellationToken: cancelled.Token);
            await cancelled.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
            await tx.Counters.CreateAsync(new() { Name = "a" });
        });

        Assert.Equal(1, await _orm.Counters.CountAsync());
    }
}
