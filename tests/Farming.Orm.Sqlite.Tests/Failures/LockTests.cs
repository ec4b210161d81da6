using System.Diagnostics;
using Farming.Orm.Conformance.Models;
using Farming.Orm.Sqlite.Tests.Driver;

namespace Farming.Orm.Sqlite.Tests.Failures;

/// <summary>Writers that wait for each other: a bounded wait, then an error that says what to do.</summary>
public sealed class LockTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(100);

    private readonly DatabaseFile _file = new();
    private readonly SqliteDriver _driver;
    private readonly TestOrm _orm;

    public LockTests()
    {
        _driver = new(_file.ConnectionString, new() { BusyTimeout = Wait });
        _orm = new(_driver);
    }

    public Task InitializeAsync() => _orm.Schema.CreateAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _driver.Dispose();
        _file.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_write_while_another_driver_writes_gives_up_after_the_busy_timeout(bool isInTransaction)
    {
        await using var other = new SqliteDriver(_file.ConnectionString);

        await new TestOrm(other).TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "other" });
            var watch = Stopwatch.StartNew();
            var error = await Assert.ThrowsAsync<OrmException>(() => isInTransaction
                ? _orm.TransactionAsync(mine => mine.Counters.CreateAsync(new() { Name = "s3cret-value" }))
                : _orm.Counters.CreateAsync(new() { Name = "s3cret-value" }));

            Assert.Equal((OrmErrorCode.LockTimeout, true), (error.Code, error.IsTransient));
            Assert.IsType<Microsoft.Data.Sqlite.SqliteException>(error.InnerException);
            Assert.DoesNotContain("s3cret-value", error.Message, StringComparison.Ordinal);
            Assert.InRange(watch.Elapsed, Wait - TimeSpan.FromMilliseconds(20), TimeSpan.FromSeconds(30));
        });

        await _orm.Counters.CreateAsync(new() { Name = "next" });
        Assert.Equal(["next", "other"], await _orm.Counters.OrderBy(c => c.Name).Select(c => c.Name).FindManyAsync());
    }

    [Fact]
    public async Task Creating_tables_of_which_none_is_missing_needs_no_lock()
    {
        await using var other = new SqliteDriver(_file.ConnectionString);

        await new TestOrm(other).TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "other" });
            await _orm.Schema.CreateAsync();
        });
    }

    [Fact]
    public async Task A_transaction_with_retries_outlasts_another_driver_that_writes()
    {
        await using var other = new SqliteDriver(_file.ConnectionString);
        var writing = new TaskCompletionSource();
        var holding = new TestOrm(other).TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "other" });
            writing.SetResult();
            await Task.Delay(4 * Wait);
        });
        await writing.Task;

        await Task.Run(() => _orm.TransactionAsync(tx => tx.Counters.CreateAsync(new() { Name = "mine" }), new() { MaxRetries = 100 }));

        await holding;
        Assert.Equal(2, await _orm.Counters.CountAsync());
    }

    [Fact]
    public async Task A_write_of_the_outer_client_inside_a_transaction_gives_up_and_says_why()
    {
        var error = await Assert.ThrowsAsync<OrmException>(() => _orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "a" });
            await _orm.Counters.CreateAsync(new() { Name = "b" });
        }));

        Assert.Equal((OrmErrorCode.LockTimeout, "Counter", true), (error.Code, error.Model, error.IsTransient));
        Assert.Contains("would wait forever", error.InnerException!.Message, StringComparison.Ordinal);
        Assert.Equal(0, await _orm.Counters.CountAsync());
    }
}
