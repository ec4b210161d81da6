using Farming.Orm.Drivers;

namespace Farming.Orm.Operations;

/// <summary>Work that <see cref="OperationRunner"/> does on one connection: all of it or nothing.</summary>
internal abstract class Operation
{
    /// <summary>Whether there is nothing to do, so that no connection is opened. Known once it is prepared.</summary>
    internal virtual bool IsEmpty => false;

    /// <summary>Whether the caller's own code is executing: its exceptions pass as they are, even those of a driver.</summary>
    internal virtual bool RunsCallersCode => false;

    /// <summary>Finds the plans, before a connection is opened.</summary>
    internal virtual void Prepare(Driver driver)
    {
    }

    /// <summary>The transaction that the operation needs around it; <see langword="null"/> for none.</summary>
    internal abstract TransactionSettings? Transaction(DriverConnection connection);

    /// <summary>Does the work on an open connection.</summary>
    internal abstract ValueTask ExecuteAsync(DriverConnection connection, CancellationToken cancellationToken);

    /// <summary>Makes the result, when everything is read and before the transaction commits.</summary>
    /// <exception cref="OrmException">The operation failed although the database did not: the transaction is rolled back.</exception>
    internal virtual void Finish()
    {
    }

    /// <summary>
    /// Computes what the caller's lambda makes of the result, when the connection is given back. A batch does so for its operations before it commits, so that an
    /// exception undoes it.
    /// </summary>
    internal virtual void Complete()
    {
    }

    /// <summary>The exception for a failure of the database.</summary>
    internal abstract OrmException Failure(DriverError error, Exception exception);

    /// <summary>The exception for a failure that the library itself found, where the operation has something to add to it; else <see langword="null"/>.</summary>
    internal virtual OrmException? Failure(OrmException failure) => null;
}
