namespace Farming.Orm.Drivers;

/// <summary>What a driver's exception means, in the library's terms. It holds no value of the user's.</summary>
/// <param name="Code">What went wrong.</param>
/// <param name="Table">The table concerned, as the database names it, if it says.</param>
/// <param name="Constraint">The constraint concerned, if the database names it.</param>
/// <param name="Columns">The columns concerned, if the database names them.</param>
/// <param name="IsTransient">Whether the same work may succeed when it is done again.</param>
internal sealed record DriverError(OrmErrorCode Code, string? Table = null, string? Constraint = null, IReadOnlyList<string>? Columns = null, bool IsTransient = false);
