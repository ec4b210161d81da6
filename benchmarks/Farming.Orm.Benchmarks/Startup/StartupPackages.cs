using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Startup;

/// <summary>The library's packages as users get them, made of the sources as they are now. Their version is that of the sources.</summary>
internal sealed class StartupPackages
{
    private const string VersionPrefix = "0.0.0-startup.";

    private static readonly string[] Projects = ["Farming.Orm.Runtime", "Farming.Orm.Sqlite", "Farming.Orm.PostgreSql"];

    private StartupPackages(string version) => Version = version;

    /// <summary>Where they are.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "artifacts", "startup", "packages");

    public string Version { get; }

    /// <summary>Packs them, unless those of these sources are there.</summary>
    public static StartupPackages Pack()
    {
        var digest = SourceDigest.Of(
            [Path.Combine(Repository.Root, "src"), Path.Combine(Repository.Root, "eng")],
            ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json"]);
        var packages = new StartupPackages($"{VersionPrefix}s{digest[..12]}");
        if (!Array.TrueForAll(Projects, project => File.Exists(Path.Combine(Folder, $"{project}.{packages.Version}.nupkg"))))
        {
            ForgetOthers();
            foreach (var project in Projects)
            {
                DotnetCommand.Run(
                    "pack",
                    Path.Combine(Repository.Root, "src", project),
                    "-c",
                    "Release",
                    $"-p:Version={packages.Version}",
                    "--artifacts-path",
                    Path.Combine(Folder, "build"),
                    "-o",
                    Folder,
                    "-v",
                    "quiet");
            }
        }

        return packages;
    }

    /// <summary>Deletes the packages of other sources, here and in NuGet's folder.</summary>
    private static void ForgetOthers()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var project in Projects.Select(project => new DirectoryInfo(Path.Combine(cache, project.ToLowerInvariant()))).Where(folder => folder.Exists))
        {
            foreach (var version in project.EnumerateDirectories($"{VersionPrefix}*"))
            {
                version.Delete(recursive: true);
            }
        }
    }
}
