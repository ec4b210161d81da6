namespace Farming.Orm.Benchmarks.Answers;

/// <summary>A reading as the database returns it: workloads 8 and 9.</summary>
public sealed record ReadingRow(string Id, string Key, string Sensor, int Amount, DateTime TakenAt)
{
    /// <summary>The row without its id, which differs each time the row is created.</summary>
    internal ReadingRow WithoutId() => this with { Id = $"{Id.Length} characters" };
}
