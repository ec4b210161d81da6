using Farming.Orm.Operations;

namespace Farming.Orm.Runtime.Tests.Transactions;

/// <summary>When a transaction is run again, and when on no account.</summary>
public sealed class TransactionExecutorTests : IDisposable
{
    private static readonly OrmErrorCode[] Conflicts = [OrmErrorCode.SerializationFailure, OrmErrorCode.Deadlock, OrmErrorCode.LockTimeout, OrmErrorCode.SchemaChanged];

    private readonly FakeDriver _driver = new();
    private int _runs;

    public static TheoryData<OrmErrorCode> RetriedCodes { get; } = [.. Conflicts];

    public static TheoryData<OrmErrorCode> OtherCodes { get; } = [.. Enum.GetValues<OrmErrorCode>().Except(Conflicts)];

    public void Dispose() => _driver.Dispose();

    [Fact]
    public async Task Work_that_returns_is_committed_once()
    {
        Assert.Equal(1, await RunAsync(_ => { }, maxRetries: 3));

        Assert.Equal(["open", "begin", "commit", "close"], _driver.Calls);
    }

    [Theory]
    [MemberData(nameof(RetriedCodes))]
    public async Task A_conflict_is_run_again_on_a_connection_of_its_own_as_often_as_allowed(OrmErrorCode code)
    {
        var error = await Assert.ThrowsAsync<OrmException>(() => RunAsync(_ => throw Failure(code), maxRetries: 2));

        Assert.Equal((code, 3), (error.Code, _runs));
        Assert.Equal(Enumerable.Repeat<string[]>(["open", "begin", "rollback", "close"], 3).SelectMany(calls => calls), _driver.Calls);
    }

    [Theory]
    [MemberData(nameof(RetriedCodes))]
    public async Task Work_that_succeeds_in_the_end_gives_its_last_result(OrmErrorCode code)
    {
        var result = await RunAsync(run => { if (run < 3) { throw Failure(code); } }, maxRetries: 5);

        Assert.Equal((3, 3), (result, _runs));
        Assert.Single(_driver.Calls, "commit");
    }

    [Theory]
    [InlineData("open")]
    [InlineData("begin")]
    [InlineData("commit")]
    public async Task A_conflict_is_run_again_wherever_it_shows(string call)
    {
        _driver.Failures.Add((call, OrmErrorCode.SerializationFailure));
        _driver.Failures.Add((call, OrmErrorCode.SerializationFailure));

        await RunAsync(_ => { }, maxRetries: 2);

        Assert.Equal(call == "commit" ? 3 : 1, _runs);
        Assert.Equal(call == "open" ? 1 : 3, _driver.Calls.Count(done => done == "close"));
    }

    [Fact]
    public async Task Nothing_is_run_again_unless_asked_for()
    {
        var error = await Assert.ThrowsAsync<OrmException>(() => RunAsync(_ => throw Failure(OrmErrorCode.Deadlock), maxRetries: 0));

        Assert.Equal((OrmErrorCode.Deadlock, 1), (error.Code, _runs));
    }

    [Theory]
    [MemberData(nameof(OtherCodes))]
    public async Task Another_failure_is_never_run_again(OrmErrorCode code)
    {
        var failure = Failure(code);

        Assert.Same(failure, await Assert.ThrowsAsync<OrmException>(() => RunAsync(_ => throw failure, maxRetries: 5)));

        Assert.Equal(1, _runs);
        Assert.Equal(["open", "begin", "rollback", "close"], _driver.Calls);
    }

    [Fact]
    public async Task The_callers_own_exception_comes_through_and_is_never_run_again()
    {
        var failure = new TimeoutException("mine");

        Assert.Same(failure, await Assert.ThrowsAsync<TimeoutException>(() => RunAsync(_ => throw failure, maxRetries: 5)));

        Assert.Equal(1, _runs);
    }

    [Theory]
    [InlineData(OrmErrorCode.ConnectionFailed)]
    [InlineData(OrmErrorCode.Timeout)]
    public async Task A_commit_without_an_answer_has_an_unknown_outcome_and_is_never_run_again(OrmErrorCode code)
    {
        _driver.Failures.Add(("commit", code));

        var error = await Assert.ThrowsAsync<OrmException>(() => RunAsync(_ => { }, maxRetries: 5));

        Assert.Equal((OrmErrorCode.CommitOutcomeUnknown, false, 1), (error.Code, error.IsTransient, _runs));
        Assert.IsType<FakeException>(error.InnerException);
        Assert.Equal(["open", "begin", "commit", "close"], _driver.Calls);
    }

    [Theory]
    [InlineData("open", OrmErrorCode.ConnectionFailed)]
    [InlineData("begin", OrmErrorCode.ConnectionFailed)]
    [InlineData("begin", OrmErrorCode.Timeout)]
    [InlineData("commit", OrmErrorCode.ForeignKeyViolation)]
    public async Task A_failure_with_an_answer_keeps_its_code(string call, OrmErrorCode code)
    {
        _driver.Failures.Add((call, code));

        var error = await Assert.ThrowsAsync<OrmException>(() => RunAsync(_ => { }, maxRetries: 5));

        Assert.Equal(code, error.Code);
        Assert.Single(_driver.Calls, call);
    }

    [Fact]
    public async Task A_conflict_inside_an_inner_transaction_runs_the_outermost_again()
    {
        var inner = 0;

        var error = await Assert.ThrowsAsync<OrmException>(() => TransactionExecutor.RunAsync(
            new(_driver),
            outer =>
            {
                _runs++;
                return TransactionExecutor.RunAsync<int>(outer, _ => { inner++; throw Failure(OrmErrorCode.Deadlock); }, new() { MaxRetries = 5 }, default);
            },
            new() { MaxRetries = 1 },
            default));

        Assert.Equal((OrmErrorCode.Deadlock, 2, 2), (error.Code, _runs, inner));
    }

    [Theory]
    [InlineData("SAVEPOINT farming_orm_1")]
    [InlineData("RELEASE SAVEPOINT farming_orm_1")]
    public async Task A_connection_lost_at_a_savepoint_is_a_failed_connection_for_the_work_too(string call)
    {
        _driver.Failures.Add((call, OrmErrorCode.ConnectionFailed));
        OrmException? seen = null;

        var error = await Assert.ThrowsAsync<OrmException>(() => TransactionExecutor.RunAsync(
            new(_driver),
            async outer =>
            {
                seen = await Assert.ThrowsAsync<OrmException>(() => TransactionExecutor.RunAsync(outer, _ => Task.FromResult(1), TransactionOptions.Default, default));
                return seen.Code == OrmErrorCode.ConnectionFailed ? throw seen : 1;
            },
            TransactionOptions.Default,
            default));

        Assert.Same(seen, error);
        Assert.IsType<FakeException>(error.InnerException);
    }

    [Fact]
    public async Task Cancelling_ends_the_pause_between_two_runs()
    {
        using var cancelled = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(
            run =>
            {
                // By then the pauses are long, so a pause that is not cancelled would be noticed.
                if (run == 6)
                {
                    cancelled.Cancel();
                }

                throw Failure(OrmErrorCode.Deadlock);
            },
            maxRetries: int.MaxValue,
            cancelled.Token));

        Assert.Equal(6, _runs);
    }

    [Fact]
    public void A_negative_number_of_retries_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new TransactionOptions { MaxRetries = -1 });

    private static OrmException Failure(OrmErrorCode code) => new(code, "It failed.", null);

    private Task<int> RunAsync(Action<int> work, int maxRetries, CancellationToken cancellationToken = default) => TransactionExecutor.RunAsync(
        new(_driver),
        _ =>
        {
            work(++_runs);
            return Task.FromResult(_runs);
        },
        new() { MaxRetries = maxRetries },
        cancellationToken);
}
