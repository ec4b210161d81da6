using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Startup;

/// <summary>Builds and publishes programs. Publishing takes a minute each, and is done only where a source changed.</summary>
internal static class StartupBuild
{
    private const string Stamp = "published.txt";

    public static void Build(StartupProgram program) => DotnetCommand.Run("build", program.ProjectFile, "-c", "Release", "-v", "quiet");

    /// <summary>Whether the program was published from the current sources.</summary>
    public static bool IsPublished(StartupProgram program)
    {
        var stamp = Path.Combine(program.Folder, Stamp);
        return File.Exists(program.Published) && File.Exists(stamp) && File.ReadAllText(stamp) == Digest(program);
    }

    public static void Publish(StartupProgram program)
    {
        DotnetCommand.Run("publish", program.ProjectFile, "-c", "Release", "-v", "quiet", "--use-current-runtime", "-o", Path.Combine(program.Folder, "publish"));
        File.WriteAllText(Path.Combine(program.Folder, Stamp), Digest(program));
    }

    /// <summary>A digest of all sources of the program; its project file names the version of the library's packages.</summary>
    private static string Digest(StartupProgram program) =>
        SourceDigest.Of([Path.Combine(Repository.Root, "benchmarks", "startup", program.Sources)], [Path.GetRelativePath(Repository.Root, program.ProjectFile), "Directory.Packages.props"]);
}
