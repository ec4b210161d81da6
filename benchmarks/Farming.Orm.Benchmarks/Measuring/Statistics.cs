namespace Farming.Orm.Benchmarks.Measuring;

internal static class Statistics
{
    internal static double Median(this IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
