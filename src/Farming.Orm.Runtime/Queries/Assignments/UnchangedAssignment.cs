namespace Farming.Orm;

/// <summary>Leaves a field of any type unchanged: see <see cref="Assign.Unchanged"/>.</summary>
public readonly struct UnchangedAssignment;
