namespace Farming.Orm.Sqlite.Locks;

/// <summary>One connection's turn to write. A statement outside of a transaction takes it for itself; a transaction keeps it until it ends.</summary>
/// <param name="writers">The gate of all writers; <see langword="null"/> where the connection is the only one.</param>
internal sealed class WriteTurn(WriteGate? writers)
{
    private bool _isTaken;

    /// <summary>Whether writers take turns. The only connection of a database need not wait.</summary>
    internal bool IsNeeded => writers is not null;

    /// <summary>Whether the connection is in a transaction, which then keeps the turn.</summary>
    internal bool IsInTransaction { get; set; }

    /// <summary>Waits for the turn.</summary>
    /// <returns>Whether the caller must leave it. Inside a transaction it need not.</returns>
    internal ValueTask<bool> EnterAsync(CancellationToken cancellationToken)
    {
        if (_isTaken || writers is null)
        {
            return new(false);
        }

        var entering = writers.EnterAsync(cancellationToken);
        if (!entering.IsCompletedSuccessfully)
        {
            return Awaited(entering);
        }

        return new(Entered());

        async ValueTask<bool> Awaited(ValueTask pending)
        {
            await pending.ConfigureAwait(false);
            return Entered();
        }

        bool Entered()
        {
            _isTaken = true;
            return !IsInTransaction;
        }
    }

    /// <summary>Passes the turn on, if it is taken.</summary>
    internal void Leave()
    {
        if (_isTaken)
        {
            _isTaken = false;
            writers!.Leave();
        }
    }
}
