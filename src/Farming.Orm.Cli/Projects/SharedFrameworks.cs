using System.Reflection;

namespace Farming.Orm.Cli.Projects;

/// <summary>The shared frameworks of the .NET installation.</summary>
internal static class SharedFrameworks
{
    /// <summary>The folder of the current runtime: <c>shared/Microsoft.NETCore.App/10.0.0</c>.</summary>
    internal static string RuntimeFolder { get; } = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>Finds an assembly in other frameworks of the runtime's version, newest first; <see langword="null"/> if it does not exist.</summary>
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
