using Farming.Orm.Drivers;

namespace Farming.Orm.Operations;

/// <summary>Begins or ends a transaction inside a transaction.</summary>
/// <param name="execute">The work on the connection of the outer transaction.</param>
internal sealed class SavepointOperation(Func<TransactionLease, CancellationToken, ValueTask> execute) : Operation
{
    internal override TransactionSettings? Transaction(DriverConnection connection) => null;

    internal override ValueTask ExecuteAsync(DriverConnection connection, CancellationToken cancellationToken) => execute((TransactionLease)connection, cancellationToken);

    internal override OrmException Failure(DriverError error, Exception exception) => TransactionExecutor.Failure(error, exception);
}
