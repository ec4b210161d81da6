namespace Farming.Orm.Drivers;

/// <summary>A driver's exception in the library's terms. It never holds a user's value.</summary>
/// <param name="Code">The kind of failure.</param>
/// <param name="Table">The table, if the database names it.</param>
/// <param name="Constraint">The constraint, if the database names it.</param>
/// <param name="Columns">The columns, if the database names them.</param>
/// <param name="IsTransient">Whether a retry may succeed.</param>
/// <param name="IsRolledBack">Whether the transaction is certainly rolled back although the connection is lost.</param>
internal sealed record DriverError(
    OrmErrorCode Code,
    string? Table = null,
    string? Constraint = null,
    IReadOnlyList<string>? Columns = null,
    bool IsTransient = false,
    bool IsRolledBack = false);
