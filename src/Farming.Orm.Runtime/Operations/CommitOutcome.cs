using Farming.Orm.Drivers;

namespace Farming.Orm.Operations;

/// <summary>Whether a transaction took place whose COMMIT failed.</summary>
internal static class CommitOutcome
{
    /// <summary>Whether a failure of COMMIT leaves it open: the answer may be lost, and not the transaction.</summary>
    internal static bool IsUnknown(DriverError error) => error.Code is OrmErrorCode.ConnectionFailed or OrmErrorCode.Timeout;

    internal static OrmException Unknown(Exception exception) => new(
        OrmErrorCode.CommitOutcomeUnknown,
        "The connection was lost during commit, so the outcome is unknown. Check the data before retrying.",
        exception);
}
