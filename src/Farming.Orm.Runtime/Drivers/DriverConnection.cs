using Farming.Orm.Metadata;

namespace Farming.Orm.Drivers;

/// <summary>A connection in use by one caller. Disposing it returns it to the pool.</summary>
internal abstract class DriverConnection : IAsyncDisposable
{
    /// <summary>Creates a command for a statement.</summary>
    /// <param name="statement">The statement. Its text never changes, so the driver may keep it prepared.</param>
    internal abstract DriverCommand CreateCommand(StatementText statement);

    /// <summary>Creates a batch of statements.</summary>
    /// <returns><see langword="null"/> if the database gains nothing from sending statements together.</returns>
    internal abstract DriverBatch? CreateBatch();

    /// <summary>Begins a bulk import, inside a transaction.</summary>
    /// <param name="target">The table and its columns, as SQL.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="null"/> if the database has nothing faster than INSERT.</returns>
    internal abstract ValueTask<RowImport?> BeginCopyAsync(string target, CancellationToken cancellationToken);

    /// <summary>The difference between the format of a table's values and the format in which the driver writes them.</summary>
    /// <param name="model">The table's model. The table exists.</param>
    /// <returns>A part of a sentence that names the field; <see langword="null"/> if the first rows have no difference.</returns>
    internal virtual string? ForeignFormat(ModelMetadata model) => null;

    /// <summary>Begins a transaction.</summary>
    internal abstract ValueTask BeginAsync(TransactionSettings settings, CancellationToken cancellationToken);

    /// <summary>Commits the transaction.</summary>
    internal abstract ValueTask CommitAsync(CancellationToken cancellationToken);

    /// <summary>Rolls the transaction back. It may be called when the connection is broken or the database has already rolled back.</summary>
    internal abstract ValueTask RollbackAsync();

    /// <summary>Returns the connection. An open transaction is rolled back.</summary>
    public abstract ValueTask DisposeAsync();
}
