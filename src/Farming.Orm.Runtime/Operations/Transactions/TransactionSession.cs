using System.Globalization;
using Farming.Orm.Drivers;

namespace Farming.Orm.Operations;

/// <summary>
/// A transaction or a savepoint while its delegate executes. It has one connection, which one operation uses at a time, and which is refused after its end.
/// </summary>
internal sealed class TransactionSession
{
    private readonly TransactionSession? _outer;
    private readonly Connection _connection;
    private bool _hasEnded;

    /// <summary>A session on a connection with an open transaction.</summary>
    internal TransactionSession(DriverConnection connection, Driver driver) => _connection = new(connection, driver);

    private TransactionSession(TransactionSession outer)
    {
        _outer = outer;
        _connection = outer._connection;
    }

    /// <summary>Enters the connection for one operation.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended, or another task uses it.</exception>
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

    /// <summary>Work that began in the transaction cannot continue after its end.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    internal void EnsureUnderWay()
    {
        if (HasEnded)
        {
            throw new InvalidOperationException(
                "The transaction has ended, and its client works only inside the delegate. Use the client on which TransactionAsync was called.");
        }
    }

    /// <summary>A nested session for a savepoint.</summary>
    internal TransactionSession Nest() => new(this);

    /// <summary>Ends the session: from now on, its client is refused.</summary>
    internal void End() => _hasEnded = true;

    internal void Leave() => Volatile.Write(ref _connection.InUse, 0);

    /// <summary>A name for a savepoint, unique in the transaction.</summary>
    internal string NextSavepoint() => string.Create(CultureInfo.InvariantCulture, $"farming_orm_{++_connection.Savepoints}");

    /// <summary>Whether the session or an outer one has ended: another operation may already use the connection.</summary>
    internal bool HasEnded => _hasEnded || _outer is { HasEnded: true };

    /// <summary>Whether an exception is a failure of the database or of the connection.</summary>
    internal bool IsOfDatabase(Exception exception) => exception is InvalidOperationException or IOException || _connection.Driver.Translate(exception) is not null;

    private sealed class Connection(DriverConnection inner, Driver driver)
    {
        internal int InUse;
        internal int Savepoints;

        internal DriverConnection Inner { get; } = inner;

        internal Driver Driver { get; } = driver;
    }
}
