namespace Farming.Orm.Drivers;

/// <summary>A connection in use by one piece of work; disposing it gives it back to the pool.</summary>
internal abstract class DriverConnection : IAsyncDisposable
{
    /// <summary>A command for a statement, whose parameters are then written in order.</summary>
    /// <param name="statement">The statement. Its text never changes, so that the driver may keep it prepared.</param>
    internal abstract DriverCommand CreateCommand(StatementText statement);

    /// <summary>A batch of statements.</summary>
    /// <returns><see langword="null"/> if there is nothing to gain from sending them together.</returns>
    internal abstract DriverBatch? CreateBatch();

    /// <summary>Begins a bulk import, inside a transaction.</summary>
    /// <param name="target">The table and its columns, as SQL.</param>
    /// <param name="cancellationToken">Stops the beginning.</param>
    /// <returns><see langword="null"/> if the database has nothing better than INSERT.</returns>
    internal abstract ValueTask<RowImport?> BeginCopyAsync(string target, CancellationToken cancellationToken);

    /// <summary>Begins a transaction.</summary>
    internal abstract ValueTask BeginAsync(TransactionSettings settings, CancellationToken cancellationToken);

    /// <summary>Commits the transaction.</summary>
    internal abstract ValueTask CommitAsync(CancellationToken cancellationToken);

    /// <summary>Rolls the transaction back; safe to call when the connection is broken or the database has already done so.</summary>
    internal abstract ValueTask RollbackAsync();

    /// <summary>Gives the connection back; a transaction still open is rolled back.</summary>
    public abstract ValueTask DisposeAsync();
}
