using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Drivers;

/// <summary>A statement in use: it takes its parameters in order, then it is executed.</summary>
internal abstract class DriverCommand : IAsyncDisposable
{
    /// <summary>
    /// Takes the parameters in order. Executed again, the statement takes them from the first again; those that are not written keep their values.
    /// </summary>
    internal abstract ParameterWriter Parameters { get; }

    /// <summary>Executes the statement and reads its rows. Dispose the rows before the command.</summary>
    internal abstract ValueTask<DriverRows> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Executes the statement.</summary>
    /// <returns>The number of rows that it changed.</returns>
    internal abstract ValueTask<int> ExecuteAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Writes the next parameter: the value of a column in the current row of another statement, as stored. Only for databases without round trips.
    /// </summary>
    internal virtual void WriteCopy(DriverRows row, int ordinal) => throw new NotSupportedException();

    /// <summary>Ends the use; the driver may keep the statement prepared.</summary>
    public abstract ValueTask DisposeAsync();
}
