using Farming.Orm.Benchmarks.Data;

namespace Farming.Orm.Benchmarks.Workloads.Change;

/// <summary>The rows to change at each position, the same for all contenders.</summary>
internal sealed class Changes(Dataset data)
{
    /// <summary>An existing reading, and its new amount.</summary>
    internal (string Key, int Amount) Update(int position) => (Dataset.At(data.ReadingKeys, position), position % 997);

    /// <summary>An existing reading at even positions, a new one at odd positions, with the amount to store.</summary>
    internal NewReading Upsert(int position)
    {
        var reading = data.NewReadings[position % data.NewReadings.Length];
        return position % 2 == 0 ? reading with { Key = Dataset.At(data.ReadingKeys, position) } : reading;
    }

    /// <summary>A sensor whose readings are deleted.</summary>
    internal string Delete(int position) => Dataset.At(data.Sensors, position);
}
