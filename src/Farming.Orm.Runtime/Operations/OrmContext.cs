using System.ComponentModel;
using Farming.Orm.Drivers;
using Farming.Orm.Operations;

namespace Farming.Orm;

/// <summary>What the queries of a client run on: the driver's connections, one for each piece of work, or the one of a transaction.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OrmContext
{
    internal OrmContext(Driver driver, TransactionSession? transaction = null)
    {
        Driver = driver;
        Transaction = transaction;
    }

    internal Driver Driver { get; }

    /// <summary>The transaction that this context is inside of, if any.</summary>
    internal TransactionSession? Transaction { get; }

    /// <summary>A connection for one piece of work.</summary>
    internal ValueTask<DriverConnection> OpenAsync(CancellationToken cancellationToken) =>
        Transaction is null ? Driver.OpenAsync(cancellationToken) : new(Transaction.Enter());

    /// <summary>This context inside a transaction.</summary>
    internal OrmContext With(TransactionSession transaction) => new(Driver, transaction);
}
