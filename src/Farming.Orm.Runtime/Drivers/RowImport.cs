using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Drivers;

/// <summary>Rows of the same columns on their way into a table, one after another. What is disposed before it is complete is undone.</summary>
internal abstract class RowImport : IAsyncDisposable
{
    /// <summary>Begins a row.</summary>
    /// <returns>Takes the row's values, in the order of the columns; <see cref="FlushAsync"/> comes after each.</returns>
    internal abstract ValueTask<ParameterWriter> BeginRowAsync(CancellationToken cancellationToken);

    /// <summary>Waits until the last value is taken: taking it must not block, but its buffer may have to be sent.</summary>
    internal abstract ValueTask FlushAsync();

    /// <summary>Ends a row, whose values are all written.</summary>
    internal abstract ValueTask EndRowAsync(CancellationToken cancellationToken);

    /// <summary>Ends the import: all rows are in the table.</summary>
    internal abstract ValueTask CompleteAsync(CancellationToken cancellationToken);

    /// <summary>Undoes an import that is not complete; does not throw, and leaves the connection usable unless it is lost.</summary>
    public abstract ValueTask DisposeAsync();
}
