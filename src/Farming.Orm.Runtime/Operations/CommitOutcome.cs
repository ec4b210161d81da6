using Farming.Orm.Drivers;

namespace Farming.Orm.Operations;

/// <summary>Decides whether a transaction was committed if its COMMIT failed.</summary>
internal static class CommitOutcome
{
    /// <summary>Whether the outcome is unknown after a failure of COMMIT: only the answer of the server may be lost.</summary>
    internal static bool IsUnknown(DriverError error) => error is { IsRolledBack: false, Code: OrmErrorCode.ConnectionFailed or OrmErrorCode.Timeout };

    internal static OrmException Unknown(Exception exception) => new(
        OrmErrorCode.CommitOutcomeUnknown,
        "The connection was lost during commit, so the outcome is unknown. Check the data before retrying.",
        exception);
}
