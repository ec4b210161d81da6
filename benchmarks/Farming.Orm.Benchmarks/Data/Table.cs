namespace Farming.Orm.Benchmarks.Data;

/// <summary>The initial rows of a table.</summary>
public sealed record Table(string Name, string[] Columns, IEnumerable<object?[]> Rows);
