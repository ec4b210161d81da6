namespace Farming.Orm.Benchmarks.Answers;

/// <summary>A reading that was created or changed: workload 9.</summary>
public sealed record UpsertedReading(ReadingRow Row, bool WasInserted)
{
    /// <summary>Without what differs each time the row is made.</summary>
    internal UpsertedReading WithoutNewId() => WasInserted ? new(Row.WithoutId(), true) : this;
}
