namespace Farming.Orm.Benchmarks.Answers;

/// <summary>A reading as the database gives it back: workloads 8 and 9.</summary>
public sealed record ReadingRow(string Id, string Key, string Sensor, int Amount, DateTime TakenAt)
{
    /// <summary>Without what differs each time the row is made.</summary>
    internal ReadingRow WithoutId() => this with { Id = $"{Id.Length} characters" };
}
