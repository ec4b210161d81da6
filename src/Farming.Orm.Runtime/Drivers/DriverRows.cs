using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Drivers;

/// <summary>The rows of a statement that is being executed.</summary>
internal abstract class DriverRows : RowReader
{
    /// <summary>A number that is the same for values that the database takes for equal, by any collation of its own, and seldom for others; only where branches have statements of their own.</summary>
    internal virtual ulong Fingerprint(int ordinal) => throw new NotSupportedException();

    /// <summary>One more statement on the same connection, while this one stands on a row. Only where there are no round trips.</summary>
    internal virtual DriverCommand CreateCommand(StatementText statement) => throw new NotSupportedException();

    /// <summary>Ends the reading before the last row; what is not read need not be sent.</summary>
    internal virtual ValueTask AbandonAsync() => DisposeAsync();
}
