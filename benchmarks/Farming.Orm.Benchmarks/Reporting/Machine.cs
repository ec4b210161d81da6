using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Farming.Orm.Benchmarks.Reporting;

/// <summary>The machine and the versions that the results belong to.</summary>
public static class Machine
{
    private static readonly string[] Libraries = ["Npgsql", "Microsoft.Data.Sqlite", "Dapper", "Dapper.AOT", "Microsoft.EntityFrameworkCore", "linq2db"];

    public static string Describe() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Processor()}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024):0} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");

    /// <summary>The versions of the libraries.</summary>
    public static Dictionary<string, string> Versions() =>
        Libraries.ToDictionary(name => name, name => VersionOf(name) ?? "not loaded");

    private static string? VersionOf(string library)
    {
        try
        {
            return Assembly.Load(library).GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static string Processor()
    {
        const string information = "/proc/cpuinfo";
        var line = File.Exists(information) ? File.ReadLines(information).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
