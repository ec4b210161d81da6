using System.Security.Cryptography;
using Farming.Orm.Drivers;

namespace Farming.Orm.Operations;

/// <summary>Executes a delegate in a transaction or in a savepoint, and retries it after a conflict.</summary>
internal static class TransactionExecutor
{
    private const int FirstPauseMilliseconds = 10;
    private const int LongestPauseMilliseconds = 1000;

    internal static Task<TResult> RunAsync<TResult>(OrmContext context, Func<OrmContext, Task<TResult>> work, TransactionOptions options, CancellationToken cancellationToken) =>
        context.Transaction is { } outer
            ? NestedAsync(context, outer, work, cancellationToken)
            : OutermostAsync(context, work, options, cancellationToken);

    internal static OrmException Failure(DriverError error, Exception exception) =>
        ErrorTranslation.Of(error, $"The transaction failed: {ErrorTranslation.Text(error.Code)}", exception);

    private static bool IsConflict(OrmException exception) =>
        exception.Code is OrmErrorCode.SerializationFailure or OrmErrorCode.Deadlock or OrmErrorCode.LockTimeout or OrmErrorCode.SchemaChanged;

    /// <summary>"Full jitter": a random part of a pause that doubles each time (M. Brooker, Exponential Backoff and Jitter, 2015).</summary>
    private static TimeSpan Pause(int attempt)
    {
        var longest = Math.Min(LongestPauseMilliseconds, FirstPauseMilliseconds * Math.Pow(2, Math.Min(attempt, 16)));
        return TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(1, (int)longest + 1));
    }

    private static async Task<TResult> OutermostAsync<TResult>(
        OrmContext context, Func<OrmContext, Task<TResult>> work, TransactionOptions options, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var transaction = new TransactionOperation<TResult>(context, work, options);
            try
            {
                await OperationRunner.RunAsync(context, transaction, cancellationToken).ConfigureAwait(false);
                return transaction.Result;
            }
            catch (OrmException exception) when (attempt < options.MaxRetries && IsConflict(exception))
            {
                await Task.Delay(Pause(attempt), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>An inner transaction is a savepoint. It is not retried: after a conflict, only the outermost transaction can be.</summary>
    private static async Task<TResult> NestedAsync<TResult>(
        OrmContext context, TransactionSession outer, Func<OrmContext, Task<TResult>> work, CancellationToken cancellationToken)
    {
        var savepoint = outer.NextSavepoint();
        await OnLeaseAsync((lease, token) => lease.SetSavepointAsync(savepoint, token)).ConfigureAwait(false);
        var session = outer.Nest();
        TResult result;
        try
        {
            result = await work(context.With(session)).ConfigureAwait(false);
        }
        catch
        {
            session.End();
            await OnLeaseAsync((lease, _) => lease.RollBackToAsync(savepoint)).ConfigureAwait(false);
            throw;
        }

        session.End();
        await OnLeaseAsync((lease, token) => lease.ReleaseSavepointAsync(savepoint, token)).ConfigureAwait(false);
        return result;

        ValueTask OnLeaseAsync(Func<TransactionLease, CancellationToken, ValueTask> execute) =>
            OperationRunner.RunAsync(context, new SavepointOperation(execute), cancellationToken);
    }
}
