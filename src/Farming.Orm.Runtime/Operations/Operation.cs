using Farming.Orm.Drivers;

namespace Farming.Orm.Operations;

/// <summary>Work that <see cref="OperationRunner"/> executes on one connection, all or nothing.</summary>
internal abstract class Operation
{
    /// <summary>Whether there is nothing to do, so a connection is not opened. Known after <see cref="Prepare"/>.</summary>
    internal virtual bool IsEmpty => false;

    /// <summary>Whether code of the caller is executing: its exceptions pass through unchanged, even those of a driver.</summary>
    internal virtual bool RunsCallersCode => false;

    /// <summary>Finds the plans before a connection is opened.</summary>
    internal virtual void Prepare(Driver driver)
    {
    }

    /// <summary>The transaction that the operation needs; <see langword="null"/> if it does not need one.</summary>
    internal abstract TransactionSettings? Transaction(DriverConnection connection);

    /// <summary>Does the work on an open connection.</summary>
    internal abstract ValueTask ExecuteAsync(DriverConnection connection, CancellationToken cancellationToken);

    /// <summary>Makes the result after everything is read and before the transaction commits.</summary>
    /// <exception cref="OrmException">The operation failed without a failure of the database. The transaction is rolled back.</exception>
    internal virtual void Finish()
    {
    }

    /// <summary>
    /// Calls the caller's lambda on the result after the connection is returned. A batch does this for its operations before it commits, so that an exception
    /// rolls it back.
    /// </summary>
    internal virtual void Complete()
    {
    }

    /// <summary>The exception for a failure of the database.</summary>
    internal abstract OrmException Failure(DriverError error, Exception exception);

    /// <summary>The exception for a failure that the library itself found, if the operation adds to it; else <see langword="null"/>.</summary>
    internal virtual OrmException? Failure(OrmException failure) => null;
}
