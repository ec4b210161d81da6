using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Farming.Orm.Benchmarks.Measuring;

namespace Farming.Orm.Benchmarks.Reporting;

/// <summary>Results in a JSON file. A pass over selected workloads adds its results to the file.</summary>
public static class ResultFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new RoundedNumberConverter() },
    };

    /// <summary>The results of a file, or <see langword="null"/> if the file does not exist.</summary>
    public static Results? Read(string path) => File.Exists(path) ? JsonSerializer.Deserialize<Results>(File.ReadAllText(path), Options) : null;

    /// <summary>Replaces the results of the same workloads and databases in the file. Other results stay.</summary>
    public static Results Merge(string path, Results results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var measured = results.Measurements.Select(Key).ToHashSet();
        var others = Read(path)?.Measurements.Where(old => !measured.Contains(Key(old))) ?? [];
        var merged = results with { Measurements = [.. others, .. results.Measurements] };
        return Write(path, merged);
    }

    /// <summary>Writes the results in the order of their workloads, and drops the previous content of the file.</summary>
    public static Results Write(string path, Results results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var ordered = results with { Measurements = [.. results.Measurements.OrderBy(WorkloadNumber).ThenBy(one => one.Workload, WorkloadOrder.Instance).ThenBy(one => one.Database, StringComparer.Ordinal)] };
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, JsonSerializer.Serialize(ordered, Options) + "\n");
        return ordered;
    }

    // The contenders of a group are measured together, so all older results of the group are replaced.
    private static (string Workload, string Database) Key(Measurement one) => (one.Workload, one.Database);

    private static int WorkloadNumber(Measurement one) => int.TryParse(one.Workload.Split(' ')[0], out var number) ? number : int.MaxValue;
}
