using System.Globalization;
using Farming.Orm.Drivers;

namespace Farming.Orm.Operations;

/// <summary>
/// A transaction, or a savepoint in one, while its delegate runs: one connection, used by one piece of work at a time, and not after its end.
/// </summary>
internal sealed class TransactionSession
{
    private readonly TransactionSession? _outer;
    private readonly Connection _connection;
    private bool _hasEnded;

    /// <summary>A transaction on a connection that has begun one.</summary>
    internal TransactionSession(DriverConnection connection, Driver driver) => _connection = new(connection, driver);

    private TransactionSession(TransactionSession outer)
    {
        _outer = outer;
        _connection = outer._connection;
    }

    /// <summary>The connection for one piece of work.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended, or is in use by another task.</exception>
    internal TransactionLease Enter()
    {
        EnsureUnderWay();
        if (Interlocked.Exchange(ref _connection.InUse, 1) == 1)
        {
            throw new InvalidOperationException(
                "The transaction is in use by another task. A transaction has one connection, which does one thing at a time. Await each call before the next.");
        }

        return new TransactionLease(this, _connection.Inner);
    }

    /// <summary>What began in the transaction can go on in it only.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    internal void EnsureUnderWay()
    {
        if (HasEnded)
        {
            throw new InvalidOperationException(
                "The transaction has ended, and its client works only inside the delegate. Use the client on which TransactionAsync was called.");
        }
    }

    /// <summary>A transaction inside this one, which begins and ends by a savepoint.</summary>
    internal TransactionSession Nest() => new(this);

    /// <summary>From now on the transaction's client is refused.</summary>
    internal void End() => _hasEnded = true;

    internal void Leave() => Volatile.Write(ref _connection.InUse, 0);

    /// <summary>A name for a savepoint, new in the transaction.</summary>
    internal string NextSavepoint() => string.Create(CultureInfo.InvariantCulture, $"farming_orm_{++_connection.Savepoints}");

    /// <summary>Whether it, or one around it, has ended: its connection may be somebody else's.</summary>
    internal bool HasEnded => _hasEnded || _outer is { HasEnded: true };

    /// <summary>Whether an exception is a failure of the database, or says that the connection cannot be used.</summary>
    internal bool IsOfDatabase(Exception exception) => exception is InvalidOperationException or IOException || _connection.Driver.Translate(exception) is not null;

    private sealed class Connection(DriverConnection inner, Driver driver)
    {
        internal int InUse;
        internal int Savepoints;

        internal DriverConnection Inner { get; } = inner;

        internal Driver Driver { get; } = driver;
    }
}
