namespace Farming.Orm.Benchmarks.Data;

/// <summary>What a table holds at the start.</summary>
public sealed record Table(string Name, string[] Columns, IEnumerable<object?[]> Rows);
