using Farming.Orm.Benchmarks.Data;

namespace Farming.Orm.Benchmarks.Workloads.Change;

/// <summary>What is changed at a position, for all contenders alike.</summary>
internal sealed class Changes(Dataset data)
{
    /// <summary>A reading that is there, and its new amount.</summary>
    internal (string Key, int Amount) Update(int position) => (Dataset.At(data.ReadingKeys, position), position % 997);

    /// <summary>At even positions a reading that is there, at odd ones a new one. Its amount becomes that of the values.</summary>
    internal NewReading Upsert(int position)
    {
        var reading = data.NewReadings[position % data.NewReadings.Length];
        return position % 2 == 0 ? reading with { Key = Dataset.At(data.ReadingKeys, position) } : reading;
    }

    /// <summary>A sensor whose readings are deleted.</summary>
    internal string Delete(int position) => Dataset.At(data.Sensors, position);
}
