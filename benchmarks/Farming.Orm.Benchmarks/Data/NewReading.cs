namespace Farming.Orm.Benchmarks.Data;

/// <summary>The values of a reading to create; each contender makes of them what it takes.</summary>
public sealed record NewReading(string Key, string Sensor, int Amount, DateTime TakenAt);
