namespace Farming.Orm;

/// <summary>The links that <c>SetAsync</c> added and removed.</summary>
/// <param name="Added">The number of added links.</param>
/// <param name="Removed">The number of removed links.</param>
public readonly record struct ConnectionChanges(int Added, int Removed);
