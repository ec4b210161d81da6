using System.Data;
using Farming.Orm.Conformance.Databases;

namespace Farming.Orm.Conformance.Writes;

/// <summary>Transactions: all or nothing, one connection each.</summary>
public abstract class TransactionTests(ITestServer server) : DatabaseTests(server)
{
    [Fact]
    public async Task What_returns_is_committed_and_what_throws_is_rolled_back()
    {
        var count = await Orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "a" });
            return await tx.Counters.CountAsync();
        });
        var error = await Assert.ThrowsAsync<DivideByZeroException>(() => Orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "b" });
            throw new DivideByZeroException("mine");
        }));

        Assert.Equal(1, count);
        Assert.Equal("mine", error.Message);
        Assert.Equal(["a"], await Orm.Counters.Select(c => c.Name).FindManyAsync());
    }

    [Fact]
    public async Task An_inner_transaction_is_a_savepoint()
    {
        await Orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "outer" });
            await Assert.ThrowsAsync<OrmException>(() => tx.TransactionAsync(async inner =>
            {
                await inner.Counters.CreateAsync(new() { Name = "lost" });
                await inner.Counters.CreateAsync(new() { Name = "outer" });
            }));
            await tx.TransactionAsync(inner => inner.Counters.CreateManyAsync([new() { Name = "kept" }, new() { Name = "kept too" }]));
        });

        Assert.Equal(["kept", "kept too", "outer"], await Orm.Counters.OrderBy(c => c.Name).Select(c => c.Name).FindManyAsync());
    }

    [Fact]
    public async Task A_transaction_that_has_ended_is_refused()
    {
        var escaped = await Orm.TransactionAsync(tx => Task.FromResult(tx));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => escaped.Counters.CountAsync());

        Assert.Contains("has ended", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transaction_in_two_tasks_at_once_is_refused()
    {
        Task<int>? second = null;

        await Orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "a" });

            // While a row is read, the connection is in use; names are empty while the shape is learnt.
#pragma warning disable FORM0201 // No other code runs then.
            await tx.Counters.Select(c => c.Name.Length == 0 ? null : second = tx.Counters.CountAsync()).FindManyAsync();
#pragma warning restore FORM0201
        });

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => second!);
        Assert.Contains("another task", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_transactions_at_once_do_not_mix()
    {
        var first = Orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "rolled back" });
            await Task.Delay(50);
            throw new DivideByZeroException();
        });
        var second = Orm.TransactionAsync(tx => tx.Counters.CreateAsync(new() { Name = "committed" }));

        await Assert.ThrowsAsync<DivideByZeroException>(() => first);
        await second;
        Assert.Equal(["committed"], await Orm.Counters.Select(c => c.Name).FindManyAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Thirty_two_writers_of_one_counter_lose_no_update(bool readsThenWrites)
    {
        await Orm.Counters.CreateAsync(new() { Name = "a" });

        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => readsThenWrites
            ? Orm.TransactionAsync(
                async tx =>
                {
                    var counter = await tx.Counters.FindUniqueAsync(k => k.Name("a"));
                    await tx.Counters.UpdateAsync(k => k.Name("a"), new() { Count = counter!.Count + 1 });
                },
                new() { Isolation = IsolationLevel.Serializable, MaxRetries = 200 })
            : Orm.Counters.UpdateAsync(k => k.Name("a"), new() { Count = Assign.Increment(1) }))));

        Assert.Equal(32, (await Orm.Counters.FindUniqueAsync(k => k.Name("a")))!.Count);
    }

    [Fact]
    public async Task A_transaction_that_only_reads_refuses_writes()
    {
        Assert.Equal(0, await Orm.TransactionAsync(tx => tx.Counters.CountAsync(), new() { ReadOnly = true, Isolation = IsolationLevel.Serializable, Deferrable = true }));
        if (!IsSqlite)
        {
            var error = await Assert.ThrowsAsync<OrmException>(() => Orm.TransactionAsync(tx => tx.Counters.CreateAsync(new() { Name = "a" }), new() { ReadOnly = true }));
            Assert.Equal(OrmErrorCode.ReadOnly, error.Code);
        }
    }

    [Fact]
    public async Task A_cancelled_transaction_leaves_nothing_behind()
    {
        using var cancelled = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Orm.TransactionAsync(
            async tx =>
            {
                await tx.Counters.CreateAsync(new() { Name = "a" }, cancelled.Token);
                await cancelled.CancelAsync();
                await tx.Counters.CreateAsync(new() { Name = "b" }, cancelled.Token);
            },
            cancellationToken: cancelled.Token));

        Assert.Equal(0, await Orm.Counters.CountAsync());
    }
}
