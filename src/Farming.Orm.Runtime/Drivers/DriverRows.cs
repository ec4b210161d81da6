using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Drivers;

/// <summary>The rows of a statement that is being executed.</summary>
internal abstract class DriverRows : RowReader
{
    /// <summary>
    /// A hash that is the same for values that are equal by any of the database's own collations. Only for databases where branches have statements of their own.
    /// </summary>
    internal virtual ulong Fingerprint(int ordinal) => throw new NotSupportedException();

    /// <summary>Creates a command for another statement on the same connection, while this one is on a row. Only for databases without round trips.</summary>
    internal virtual DriverCommand CreateCommand(StatementText statement) => throw new NotSupportedException();

    /// <summary>Stops reading before the last row, so that the database need not send the rest.</summary>
    internal virtual ValueTask AbandonAsync() => DisposeAsync();
}
