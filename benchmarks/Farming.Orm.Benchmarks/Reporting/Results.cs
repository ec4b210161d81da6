using Farming.Orm.Benchmarks.Measuring;

namespace Farming.Orm.Benchmarks.Reporting;

/// <summary>The results of a pass, and the machine.</summary>
/// <param name="Machine">Processors, memory, system.</param>
/// <param name="Versions">The versions of the libraries and databases.</param>
/// <param name="Date">The time of the pass, in UTC.</param>
/// <param name="Measurements">The measurements.</param>
public sealed record Results(string Machine, IReadOnlyDictionary<string, string> Versions, DateTime Date, IReadOnlyList<Measurement> Measurements);
