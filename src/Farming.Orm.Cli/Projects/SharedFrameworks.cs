using System.Reflection;

namespace Farming.Orm.Cli.Projects;

/// <summary>The frameworks that are installed beside the .NET runtime.</summary>
internal static class SharedFrameworks
{
    /// <summary>The folder of the runtime that the tool runs on: <c>shared/Microsoft.NETCore.App/10.0.0</c>.</summary>
    internal static string RuntimeFolder { get; } = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>An assembly of some other framework of the runtime's version, the newest first; <see langword="null"/> if none has it.</summary>
    internal static string? Find(AssemblyName name)
    {
        var shared = Path.GetFullPath("../..", RuntimeFolder);
        return Directory.Exists(shared)
            ? Directory.EnumerateDirectories(shared)
                .SelectMany(Directory.EnumerateDirectories)
                .Where(folder => VersionOf(folder)?.Major == Environment.Version.Major)
                .OrderByDescending(VersionOf)
                .Select(folder => Path.Combine(folder, $"{name.Name}.dll"))
                .FirstOrDefault(File.Exists)
            : null;
    }

    private static Version? VersionOf(string folder) => Version.TryParse(Path.GetFileName(folder).Split('-')[0], out var version) ? version : null;
}
