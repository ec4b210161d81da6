using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Drivers;

/// <summary>Imports rows with the same columns into a table, one after the other. Disposing it before it is complete undoes it.</summary>
internal abstract class RowImport : IAsyncDisposable
{
    /// <summary>Begins a row.</summary>
    /// <returns>Takes the row's values, in the order of the columns. Call <see cref="FlushAsync"/> after each.</returns>
    internal abstract ValueTask<ParameterWriter> BeginRowAsync(CancellationToken cancellationToken);

    /// <summary>Waits until the last value is in the buffer. Writing the value does not block, but the buffer may have to be sent first.</summary>
    internal abstract ValueTask FlushAsync();

    /// <summary>Ends a row after its last value.</summary>
    internal abstract ValueTask EndRowAsync(CancellationToken cancellationToken);

    /// <summary>Completes the import: all rows are in the table.</summary>
    internal abstract ValueTask CompleteAsync(CancellationToken cancellationToken);

    /// <summary>Undoes an incomplete import. It does not throw, and it leaves the connection usable unless the connection is lost.</summary>
    public abstract ValueTask DisposeAsync();
}
