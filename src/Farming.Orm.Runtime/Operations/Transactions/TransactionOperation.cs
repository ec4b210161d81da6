using System.Runtime.CompilerServices;
using Farming.Orm.Drivers;

namespace Farming.Orm.Operations;

/// <summary>Executes a delegate in a transaction. Commits if it returns, rolls back if it throws.</summary>
internal sealed class TransactionOperation<TResult>(OrmContext context, Func<OrmContext, Task<TResult>> work, TransactionOptions options) : Operation
{
    /// <summary>The result of the delegate.</summary>
    internal TResult Result { get; private set; } = default!;

    internal override TransactionSettings? Transaction(DriverConnection connection) => new TransactionSettings(!options.ReadOnly, options.Isolation, options.Deferrable);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal override async ValueTask ExecuteAsync(DriverConnection connection, CancellationToken cancellationToken)
    {
        var session = new TransactionSession(connection, context.Driver);
        try
        {
            Result = await work(context.With(session)).ConfigureAwait(false);
        }
        catch
        {
            session.End();
            await connection.RollbackAsync().ConfigureAwait(false);
            throw;
        }

        session.End();
    }

    internal override OrmException Failure(DriverError error, Exception exception) => TransactionExecutor.Failure(error, exception);
}
