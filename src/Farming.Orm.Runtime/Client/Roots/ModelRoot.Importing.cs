using Farming.Orm.Operations;

namespace Farming.Orm;

// Importing rows in bulk.
public abstract partial class ModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>
{
    /// <summary>Creates any number of rows, all or none: by a binary COPY on PostgreSQL, by one prepared INSERT on SQLite.</summary>
    /// <param name="rows">Their values. They are taken one at a time and not kept, so that memory stays the same however many there are.</param>
    /// <param name="progress">Told how many rows were taken, every few thousand and at the end.</param>
    /// <param name="cancellationToken">Stops the import; nothing is created then.</param>
    /// <returns>How many rows were created.</returns>
    /// <exception cref="ArgumentException">A row is null or has nested rows, or a value cannot be stored; the message names its field. Nothing was created.</exception>
    /// <exception cref="OrmException">The database refused a row; nothing was created.</exception>
    /// <remarks>
    /// <para>What a row leaves out is filled in as by <see cref="CreateAsync(TCreate, CancellationToken)"/>; the current time is the same for all rows. Rows
    /// that give an id which the database would count up may be mixed with rows that do not: each change from one to the other begins a new
    /// COPY, so keep them apart where there are many.</para>
    /// <para>Inside a transaction the import is a savepoint. An exception of <paramref name="rows"/> comes through as it is. While the rows are taken, a
    /// connection is held, and on SQLite the turn to write too: rows that are themselves read from the same database must not write to it, nor
    /// come from the transaction that imports, nor from the same database in memory.</para>
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
