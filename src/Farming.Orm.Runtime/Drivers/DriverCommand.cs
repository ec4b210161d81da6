using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Drivers;

/// <summary>One execution of a statement: takes the parameters in order, then runs.</summary>
internal abstract class DriverCommand : ParameterWriter, IAsyncDisposable
{
    /// <summary>Runs the statement and reads its rows. The command must not be disposed before the rows are.</summary>
    internal abstract ValueTask<DriverRows> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Runs the statement.</summary>
    /// <returns>How many rows it changed.</returns>
    internal abstract ValueTask<int> ExecuteAsync(CancellationToken cancellationToken);

    /// <summary>Writes the next parameter as a column of another statement's current row has it. Only where there are no round trips.</summary>
    internal virtual void WriteCopy(DriverRows row, int ordinal) => throw new NotSupportedException();

    /// <summary>Releases what the execution holds; the driver may keep the statement prepared.</summary>
    public abstract ValueTask DisposeAsync();
}
