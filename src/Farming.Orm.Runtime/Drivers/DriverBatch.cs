using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Drivers;

/// <summary>Statements that are sent together. Outside of a transaction they are one transaction.</summary>
internal abstract class DriverBatch : IAsyncDisposable
{
    /// <summary>Adds a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="returnsRows">Whether it returns rows. If not, it changes rows.</param>
    /// <returns>Takes its parameters, in order, before the next statement is added.</returns>
    internal abstract ParameterWriter Add(StatementText statement, bool returnsRows);

    /// <summary>Sends the statements.</summary>
    /// <returns>The rows of the first statement that returns rows. After <see cref="NextAsync"/>, the rows of the next such statement.</returns>
    internal abstract ValueTask<DriverRows> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Moves to the rows of the next statement that returns rows; false if there is none. All statements are then executed.</summary>
    internal abstract ValueTask<bool> NextAsync(CancellationToken cancellationToken);

    /// <summary>The number of rows that a statement changed, by its position from 0. Known once all statements are executed.</summary>
    internal abstract int Changes(int statement);

    /// <summary>The position of the failed statement, from 0; -1 if it is unknown.</summary>
    internal abstract int FailedStatement(Exception exception);

    /// <summary>Releases what the batch holds.</summary>
    public abstract ValueTask DisposeAsync();
}
