using Farming.Orm.Operations;

namespace Farming.Orm;

// Importing rows in bulk.
public abstract partial class ModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>
{
    /// <summary>Creates any number of rows, all or none: with a binary COPY on PostgreSQL, with one prepared INSERT on SQLite.</summary>
    /// <param name="rows">Their values. The import takes them one at a time and does not keep them, so it needs the same memory for any number of rows.</param>
    /// <param name="progress">Receives the number of rows taken so far, every few thousand rows and at the end.</param>
    /// <param name="cancellationToken">Stops the import. Then nothing is created.</param>
    /// <returns>The number of created rows.</returns>
    /// <exception cref="ArgumentException">
    /// A row is null or has nested rows, or a value cannot be stored. The message names the model or the field. Nothing was created.
    /// </exception>
    /// <exception cref="OrmException">The database refused a row. Nothing was created.</exception>
    /// <remarks>
    /// <para>Omitted values are filled in as by <see cref="CreateAsync(TCreate, CancellationToken)"/>; the current time is the same for all rows. Rows that give
    /// an auto-increment id may be mixed with rows that do not, but each change from one kind to the other begins a new COPY, so keep them apart in a large
    /// import.</para>
    /// <para>Inside a transaction the import is a savepoint. Exceptions of <paramref name="rows"/> pass through unchanged. The import holds a connection while
    /// it takes the rows, and on SQLite the write lock too. If <paramref name="rows"/> reads from the same database, it must not write to it, and it must use
    /// neither the transaction of the import nor the same in-memory database.</para>
    /// </remarks>
    public Task<long> ImportAsync(IEnumerable<TCreate> rows, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return ImportAsync(new SynchronousRows<TCreate>(rows), progress, cancellationToken);
    }

    /// <inheritdoc cref="ImportAsync(IEnumerable{TCreate}, IProgress{long}?, CancellationToken)"/>
    public Task<long> ImportAsync(IAsyncEnumerable<TCreate> rows, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new ImportOperation<TCreate>(Context.Driver, Binding.Metadata, Binding, progress).RunAsync(Context, rows, cancellationToken);
    }
}
