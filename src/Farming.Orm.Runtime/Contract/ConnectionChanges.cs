namespace Farming.Orm;

/// <summary>What setting the connections of a row changed.</summary>
/// <param name="Added">How many were added.</param>
/// <param name="Removed">How many were removed.</param>
public readonly record struct ConnectionChanges(int Added, int Removed);
