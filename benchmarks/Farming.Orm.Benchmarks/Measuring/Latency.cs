namespace Farming.Orm.Benchmarks.Measuring;

/// <summary>The time that one client waited for its work, in microseconds.</summary>
public sealed record Latency(double P50, double P95, double P99)
{
    internal static Latency Of(List<double> microseconds)
    {
        microseconds.Sort();
        return new(At(0.50), At(0.95), At(0.99));

        double At(double share) => microseconds[Math.Min(microseconds.Count - 1, (int)(microseconds.Count * share))];
    }
}
