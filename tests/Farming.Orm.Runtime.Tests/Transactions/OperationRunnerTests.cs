using Farming.Orm.Drivers;
using Farming.Orm.Operations;

namespace Farming.Orm.Runtime.Tests.Transactions;

/// <summary>What happens around an operation: connection, transaction, errors.</summary>
public sealed class OperationRunnerTests : IDisposable
{
    private readonly FakeDriver _driver = new();

    public void Dispose() => _driver.Dispose();

    [Fact]
    public async Task An_operation_that_needs_a_transaction_is_committed_after_it_is_finished()
    {
        await RunAsync(new FakeOperation(_driver));

        Assert.Equal(["open", "begin", "execute", "finish", "commit", "close", "complete"], _driver.Calls);
    }

    [Fact]
    public async Task An_operation_that_needs_none_gets_none()
    {
        await RunAsync(new FakeOperation(_driver) { NeedsTransaction = false });

        Assert.Equal(["open", "execute", "finish", "close", "complete"], _driver.Calls);
    }

    [Fact]
    public async Task An_operation_with_nothing_to_do_opens_no_connection()
    {
        await RunAsync(new FakeOperation(_driver) { HasNothingToDo = true });

        Assert.Equal(["finish", "complete"], _driver.Calls);
    }

    [Theory]
    [InlineData("open")]
    [InlineData("begin")]
    [InlineData("execute")]
    public async Task A_failure_before_the_commit_is_what_the_operation_says(string call)
    {
        _driver.Failures.Add((call, OrmErrorCode.ConnectionFailed));

        var error = await Assert.ThrowsAsync<OrmException>(() => RunAsync(new FakeOperation(_driver)));

        Assert.Equal((OrmErrorCode.ConnectionFailed, "The fake operation failed."), (error.Code, error.Message));
        Assert.DoesNotContain("commit", _driver.Calls);
    }

    [Theory]
    [InlineData(OrmErrorCode.ConnectionFailed)]
    [InlineData(OrmErrorCode.Timeout)]
    public async Task A_commit_whose_answer_is_lost_has_an_unknown_outcome(OrmErrorCode code)
    {
        _driver.Failures.Add(("commit", code));

        var error = await Assert.ThrowsAsync<OrmException>(() => RunAsync(new FakeOperation(_driver)));

        Assert.Equal(OrmErrorCode.CommitOutcomeUnknown, error.Code);
    }

    [Fact]
    public async Task A_commit_that_the_database_refuses_is_a_failure_like_others()
    {
        _driver.Failures.Add(("commit", OrmErrorCode.ForeignKeyViolation));

        var error = await Assert.ThrowsAsync<OrmException>(() => RunAsync(new FakeOperation(_driver)));

        Assert.Equal(OrmErrorCode.ForeignKeyViolation, error.Code);
    }

    [Fact]
    public async Task A_savepoint_that_cannot_be_released_leaves_nothing_open()
    {
        _driver.Failures.Add(("RELEASE SAVEPOINT farming_orm_1", OrmErrorCode.ConnectionFailed));
        var connection = await _driver.OpenAsync(default);
        var context = new OrmContext(_driver).With(new TransactionSession(connection, _driver));

        var error = await Assert.ThrowsAsync<OrmException>(() => OperationRunner.RunAsync(context, new FakeOperation(_driver), default).AsTask());

        Assert.Equal(OrmErrorCode.ConnectionFailed, error.Code);
    }

    [Fact]
    public async Task An_exception_of_the_callers_own_code_passes_even_if_it_is_a_drivers()
    {
        _driver.Failures.Add(("execute", OrmErrorCode.Deadlock));

        await Assert.ThrowsAsync<FakeException>(() => RunAsync(new FakeOperation(_driver) { IsCallers = true }));
    }

    private Task RunAsync(FakeOperation operation) => OperationRunner.RunAsync(new(_driver), operation, default).AsTask();

    private sealed class FakeOperation(FakeDriver driver) : Operation
    {
        internal bool NeedsTransaction { get; init; } = true;

        internal bool HasNothingToDo { get; init; }

        internal bool IsCallers { get; init; }

        internal override bool IsEmpty => HasNothingToDo;

        internal override bool RunsCallersCode => IsCallers;

        internal override TransactionSettings? Transaction(DriverConnection connection) => NeedsTransaction ? new TransactionSettings(WillWrite: true) : null;

        internal override ValueTask ExecuteAsync(DriverConnection connection, CancellationToken cancellationToken)
        {
            driver.Do("execute");
            return ValueTask.CompletedTask;
        }

        internal override void Finish() => driver.Do("finish");

        internal override void Complete() => driver.Do("complete");

        internal override OrmException Failure(DriverError error, Exception exception) => new(error.Code, "The fake operation failed.", exception);
    }
}
