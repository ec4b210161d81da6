namespace Farming.Orm.Benchmarks.Answers;

/// <summary>A reading after an upsert, created or changed: workload 9.</summary>
public sealed record UpsertedReading(ReadingRow Row, bool WasInserted)
{
    /// <summary>Removes the id of an inserted row, which differs each time.</summary>
    internal UpsertedReading WithoutNewId() => WasInserted ? new(Row.WithoutId(), true) : this;
}
