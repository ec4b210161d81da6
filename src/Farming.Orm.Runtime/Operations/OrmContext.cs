using System.ComponentModel;
using Farming.Orm.Drivers;
using Farming.Orm.Operations;

namespace Farming.Orm;

/// <summary>The source of a client's connections: a new connection of the driver for each operation, or the connection of a transaction.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OrmContext
{
    internal OrmContext(Driver driver, TransactionSession? transaction = null)
    {
        Driver = driver;
        Transaction = transaction;
    }

    internal Driver Driver { get; }

    /// <summary>The transaction of this context, if it has one.</summary>
    internal TransactionSession? Transaction { get; }

    /// <summary>Opens a connection for one operation.</summary>
    internal ValueTask<DriverConnection> OpenAsync(CancellationToken cancellationToken) =>
        Transaction is null ? Driver.OpenAsync(cancellationToken) : new(Transaction.Enter());

    /// <summary>This context inside a transaction.</summary>
    internal OrmContext With(TransactionSession transaction) => new(Driver, transaction);
}
