using Farming.Orm.Benchmarks.Contenders;

namespace Farming.Orm.Benchmarks.Measuring;

/// <summary>What was measured of one contender.</summary>
/// <param name="Workload">The workload's number and name.</param>
/// <param name="Database">The database, or what else it ran on.</param>
/// <param name="Contender">Whose time it is.</param>
/// <param name="MedianMicroseconds">The median time of doing the work once, in microseconds. With several clients at once: the time divided by what all of them did.</param>
/// <param name="Bytes">Bytes allocated by doing the work once, by all threads of the process.</param>
/// <param name="Ratio">The time divided by that of the limit, the median over pairs measured one after the other; <see langword="null"/> if there was no limit.</param>
public sealed record Measurement(string Workload, string Database, string Contender, double MedianMicroseconds, double Bytes, double? Ratio)
{
    /// <summary>What the contender is there for.</summary>
    public ContenderRole Role { get; init; }

    /// <summary>Whether it is the limit of its workload: the fastest that was written by hand.</summary>
    public bool IsLimit { get; init; }

    /// <summary>Its bytes divided by those of the limit.</summary>
    public double? BytesRatio { get; init; }

    /// <summary>In how many rounds it was measured; <see langword="null"/> where others than rounds decide, such as BenchmarkDotNet.</summary>
    public int? Rounds { get; init; }

    /// <summary>How long one client waited, in microseconds; only where several work at once.</summary>
    public Latency? Latency { get; init; }
}
