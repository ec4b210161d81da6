using System.Data;
using Farming.Orm.Conformance.Databases;
using Npgsql;

namespace Farming.Orm.PostgreSql.Tests.Failures;

/// <summary>Transactions in each other's way: what the loser is told, and that a retry helps.</summary>
public sealed class ConflictTests() : DatabaseTests(new PostgreSqlTestServer())
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Of_two_that_lock_crosswise_one_is_a_deadlock_that_a_retry_resolves(int maxRetries)
    {
        await Orm.Counters.CreateManyAsync([new() { Name = "s3cret-value-1" }, new() { Name = "s3cret-value-2" }]);
        using var meeting = new Meeting();

        var results = await Task.WhenAll(LockAsync("1", "2"), LockAsync("2", "1"));

        var errors = results.OfType<OrmException>().ToList();
        Assert.Equal(maxRetries == 0 ? 1 : 0, errors.Count);
        Assert.All(errors, error => AssertConflict(error, OrmErrorCode.Deadlock));
        Assert.All(await Orm.Counters.FindManyAsync(), counter => Assert.Equal(2 - errors.Count, counter.Count));

        Task<OrmException?> LockAsync(string first, string second) => FailureAsync(() => Orm.TransactionAsync(
            async tx =>
            {
                await tx.Counters.UpdateAsync(k => k.Name($"s3cret-value-{first}"), new() { Count = Assign.Increment(1) });
                await meeting.ArriveAsync();
                await tx.Counters.UpdateAsync(k => k.Name($"s3cret-value-{second}"), new() { Count = Assign.Increment(1) });
            },
            new() { MaxRetries = maxRetries }));
    }

    [Theory]
    [InlineData(IsolationLevel.RepeatableRead, 0)]
    [InlineData(IsolationLevel.Serializable, 0)]
    [InlineData(IsolationLevel.Serializable, 20)]
    public async Task Of_two_that_read_and_then_write_one_is_a_serialization_failure_that_a_retry_resolves(IsolationLevel isolation, int maxRetries)
    {
        await Orm.Counters.CreateAsync(new() { Name = "s3cret-value" });
        using var meeting = new Meeting();

        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => FailureAsync(() => Orm.TransactionAsync(
            async tx =>
            {
                var counter = await tx.Counters.FindUniqueAsync(k => k.Name("s3cret-value"));
                await meeting.ArriveAsync();
                await tx.Counters.UpdateAsync(k => k.Name("s3cret-value"), new() { Count = counter!.Count + 1 });
            },
            new() { Isolation = isolation, MaxRetries = maxRetries }))));

        var errors = results.OfType<OrmException>().ToList();
        Assert.Equal(maxRetries == 0 ? 1 : 0, errors.Count);
        Assert.All(errors, error => AssertConflict(error, OrmErrorCode.SerializationFailure));
        Assert.Equal(2 - errors.Count, (await Orm.Counters.FindUniqueAsync(k => k.Name("s3cret-value")))!.Count);
    }

    [Fact]
    public async Task A_conflict_that_only_the_commit_finds_is_a_serialization_failure_too()
    {
        await Orm.Counters.CreateManyAsync([new() { Name = "a", Count = 1 }, new() { Name = "b", Count = 1 }]);
        using var meeting = new Meeting();

        // Write skew: each reads what the other writes.
        var results = await Task.WhenAll(new[] { "a", "b" }.Select(name => FailureAsync(() => Orm.TransactionAsync(
            async tx =>
            {
                Assert.Equal(2, await tx.Counters.Where(c => c.Count == 1).CountAsync());
                await meeting.ArriveAsync();
                await tx.Counters.UpdateAsync(k => k.Name(name), new() { Count = 0 });
                await meeting.ArriveAsync();
            },
            new() { Isolation = IsolationLevel.Serializable }))));

        var error = Assert.Single(results.OfType<OrmException>());
        Assert.Equal((OrmErrorCode.SerializationFailure, true), (error.Code, error.IsTransient));
        Assert.Equal(1, await Orm.Counters.Where(c => c.Count == 1).CountAsync());
    }

    private static void AssertConflict(OrmException error, OrmErrorCode code)
    {
        Assert.Equal((code, "Counter", true), (error.Code, error.Model, error.IsTransient));
        Assert.IsType<PostgresException>(error.InnerException);
        Assert.DoesNotContain("s3cret-value", error.Message, StringComparison.Ordinal);
    }

    private static async Task<OrmException?> FailureAsync(Func<Task> work)
    {
        try
        {
            await work();
            return null;
        }
        catch (OrmException exception)
        {
            return exception;
        }
    }

    /// <summary>Holds the first two that arrive until both are there; and again the next two, unless they are late.</summary>
    private sealed class Meeting : IDisposable
    {
        private readonly SemaphoreSlim _others = new(0);
        private int _arrivals;

        public void Dispose() => _others.Dispose();

        internal async Task ArriveAsync()
        {
            if (Interlocked.Increment(ref _arrivals) % 2 == 0)
            {
                _others.Release();
            }
            else
            {
                await _others.WaitAsync(TimeSpan.FromSeconds(2));
            }
        }
    }
}
