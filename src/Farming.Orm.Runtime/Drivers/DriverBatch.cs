using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Drivers;

/// <summary>Statements that are sent together; outside of a transaction they are one by themselves.</summary>
internal abstract class DriverBatch : IAsyncDisposable
{
    /// <summary>Adds a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="givesRows">Whether it gives rows; if not, it changes some.</param>
    /// <returns>Takes its parameters, in order, before the next statement is added.</returns>
    internal abstract ParameterWriter Add(StatementText statement, bool givesRows);

    /// <summary>Sends the statements.</summary>
    /// <returns>The rows of the first statement that gives rows, and after <see cref="NextAsync"/> those of the next.</returns>
    internal abstract ValueTask<DriverRows> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Moves to the rows of the next statement that gives rows; false when there is none, and all statements have run.</summary>
    internal abstract ValueTask<bool> NextAsync(CancellationToken cancellationToken);

    /// <summary>How many rows a statement that gives none changed, by its position from 0, when all have run.</summary>
    internal abstract int Changes(int statement);

    /// <summary>The statement that failed, by its position from 0; -1 if the exception does not say.</summary>
    internal abstract int FailedStatement(Exception exception);

    /// <summary>Releases what the batch holds.</summary>
    public abstract ValueTask DisposeAsync();
}
