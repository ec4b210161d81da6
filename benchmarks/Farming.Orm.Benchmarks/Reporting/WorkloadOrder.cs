using System.Globalization;

namespace Farming.Orm.Benchmarks.Reporting;

/// <summary>Orders names of workloads by the numbers in them: a page of 50 before a page of 500, and 9 before 10.</summary>
internal static class WorkloadOrder
{
    internal static StringComparer Instance { get; } = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);
}
