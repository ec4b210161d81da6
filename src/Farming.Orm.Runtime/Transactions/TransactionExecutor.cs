using System.Security.Cryptography;

namespace Farming.Orm.Execution;

/// <summary>Runs a delegate in a transaction: commits when it returns, rolls back when it throws, runs it again after a conflict.</summary>
internal static class TransactionExecutor
{
    private const int FirstPauseMilliseconds = 10;
    private const int LongestPauseMilliseconds = 1000;

    internal static async Task<TResult> RunAsync<TResult>(OrmContext context, Func<OrmContext, Task<TResult>> work, TransactionOptions options, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await OnceAsync(context, work, options, cancellationToken).ConfigureAwait(false);
            }
            catch (OrmException exception) when (attempt < options.MaxRetries && context.Transaction is null && IsConflict(exception))
            {
                await Task.Delay(Pause(attempt), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Whether a failure of COMMIT leaves it open if the transaction took place.</summary>
    internal static bool LosesOutcome(DriverError error) => error.Code is OrmErrorCode.ConnectionFailed or OrmErrorCode.Timeout;

    internal static OrmException UnknownOutcome(Exception exception) => new(
        OrmErrorCode.CommitOutcomeUnknown,
        "The connection was lost while the transaction was committed: whether it was is not known. It is not run again; look at the data before you do.",
        exception);

    private static bool IsConflict(OrmException exception) =>
        exception.Code is OrmErrorCode.SerializationFailure or OrmErrorCode.Deadlock or OrmErrorCode.LockTimeout;

    /// <summary>"Full jitter": a random part of a pause that doubles each time (M. Brooker, Exponential Backoff and Jitter, 2015).</summary>
    private static TimeSpan Pause(int attempt)
    {
        var longest = Math.Min(LongestPauseMilliseconds, FirstPauseMilliseconds * Math.Pow(2, Math.Min(attempt, 16)));
        return TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(1, (int)longest + 1));
    }

    private static Task<TResult> OnceAsync<TResult>(OrmContext context, Func<OrmContext, Task<TResult>> work, TransactionOptions options, CancellationToken cancellationToken) =>
        context.Transaction is { } outer
            ? NestedAsync(context, outer, work, cancellationToken)
            : OutermostAsync(context, work, options, cancellationToken);

    private static async Task<TResult> OutermostAsync<TResult>(OrmContext context, Func<OrmContext, Task<TResult>> work, TransactionOptions options, CancellationToken cancellationToken)
    {
        var isCommitting = false;
        try
        {
            var connection = await context.Driver.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                await connection.BeginAsync(TransactionSettings.Of(options), cancellationToken).ConfigureAwait(false);
                var session = new TransactionSession(connection);
                TResult result;
                try
                {
                    result = await work(context.With(session)).ConfigureAwait(false);
                }
                catch
                {
                    session.End();
                    await connection.RollbackAsync().ConfigureAwait(false);
                    throw;
                }

                session.End();
                isCommitting = true;
                await connection.CommitAsync(cancellationToken).ConfigureAwait(false);
                return result;
            }
        }
        catch (Exception exception) when (context.Driver.Translate(exception) is { } error)
        {
            throw Failure(error, exception, isCommitting);
        }
    }

    private static async Task<TResult> NestedAsync<TResult>(OrmContext context, TransactionSession outer, Func<OrmContext, Task<TResult>> work, CancellationToken cancellationToken)
    {
        var savepoint = outer.NextSavepoint();
        await OnLeaseAsync(context, outer, lease => lease.SetSavepointAsync(savepoint, cancellationToken)).ConfigureAwait(false);
        var session = outer.Nest();
        TResult result;
        try
        {
            result = await work(context.With(session)).ConfigureAwait(false);
        }
        catch
        {
            session.End();
            await OnLeaseAsync(context, outer, lease => lease.RollBackToAsync(savepoint)).ConfigureAwait(false);
            throw;
        }

        session.End();
        await OnLeaseAsync(context, outer, lease => lease.ReleaseSavepointAsync(savepoint, cancellationToken)).ConfigureAwait(false);
        return result;
    }

    private static async ValueTask OnLeaseAsync(OrmContext context, TransactionSession session, Func<TransactionLease, ValueTask> work)
    {
        try
        {
            var lease = session.Enter();
            await using (lease.ConfigureAwait(false))
            {
                await work(lease).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (context.Driver.Translate(exception) is { } error)
        {
            throw Failure(error, exception, isCommitting: false);
        }
    }

    private static OrmException Failure(DriverError error, Exception exception, bool isCommitting) =>
        isCommitting && LosesOutcome(error)
            ? UnknownOutcome(exception)
            : new(error.Code, $"The transaction failed: {ErrorMapper.Text(error.Code)}", exception, constraint: error.Constraint, isTransient: error.IsTransient);
}
