using Farming.Orm.Benchmarks.Measuring;

namespace Farming.Orm.Benchmarks.Reporting;

/// <summary>What a run measured, and where.</summary>
/// <param name="Machine">Processors, memory, system.</param>
/// <param name="Versions">The versions of what took part.</param>
/// <param name="Date">When it was measured, in UTC.</param>
/// <param name="Measurements">What was measured.</param>
public sealed record Results(string Machine, IReadOnlyDictionary<string, string> Versions, DateTime Date, IReadOnlyList<Measurement> Measurements);
