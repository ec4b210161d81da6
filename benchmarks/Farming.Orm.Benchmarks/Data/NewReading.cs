namespace Farming.Orm.Benchmarks.Data;

/// <summary>The values of a reading to create; each contender converts them to its own type.</summary>
public sealed record NewReading(string Key, string Sensor, int Amount, DateTime TakenAt);
