using Farming.Orm.Benchmarks.Contenders;

namespace Farming.Orm.Benchmarks.Measuring;

/// <summary>The measurement of one contender.</summary>
/// <param name="Workload">The workload's number and name.</param>
/// <param name="Database">The database, or another system such as Roslyn.</param>
/// <param name="Contender">The contender's name.</param>
/// <param name="MedianMicroseconds">The median time to do the work once, in microseconds. With concurrent clients, the time divided by the work that all of them did.</param>
/// <param name="Bytes">The bytes that all threads of the process allocate to do the work once.</param>
/// <param name="Ratio">The time divided by the time of the limit, as the median over pairs measured one after the other; <see langword="null"/> without a limit.</param>
public sealed record Measurement(string Workload, string Database, string Contender, double MedianMicroseconds, double Bytes, double? Ratio)
{
    /// <summary>The role of the contender.</summary>
    public ContenderRole Role { get; init; }

    /// <summary>Whether it is the limit of its workload: the fastest hand-written contender.</summary>
    public bool IsLimit { get; init; }

    /// <summary>The bytes divided by the bytes of the limit.</summary>
    public double? BytesRatio { get; init; }

    /// <summary>The number of rounds; <see langword="null"/> if it was not measured in rounds, as by BenchmarkDotNet.</summary>
    public int? Rounds { get; init; }

    /// <summary>The time that one client waited, in microseconds; only with concurrent clients.</summary>
    public Latency? Latency { get; init; }
}
