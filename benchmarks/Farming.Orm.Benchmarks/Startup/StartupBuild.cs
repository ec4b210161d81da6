using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Startup;

/// <summary>Builds and publishes programs. Publishing takes a minute each, and is done only where a source changed.</summary>
internal static class StartupBuild
{
    private const string Stamp = "published.txt";

    public static void Build(StartupProgram program) => Run("build", program.ProjectFile, "-c", "Release", "-v", "quiet");

    /// <summary>Whether the program is published, of the sources as they are now.</summary>
    public static bool IsPublished(StartupProgram program)
    {
        var stamp = Path.Combine(program.Folder, Stamp);
        return File.Exists(program.Published) && File.Exists(stamp) && File.ReadAllText(stamp) == Digest(program);
    }

    public static void Publish(StartupProgram program)
    {
        Run("publish", program.ProjectFile, "-c", "Release", "-v", "quiet", "--use-current-runtime", "-o", Path.Combine(program.Folder, "publish"));
        File.WriteAllText(Path.Combine(program.Folder, Stamp), Digest(program));
    }

    /// <summary>A digest of all that the program is made of.</summary>
    private static string Digest(StartupProgram program)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] folders = [Path.Combine(Repository.Root, "benchmarks", "startup", program.Sources), .. program.Models > 0 ? [Path.Combine(Repository.Root, "src")] : Array.Empty<string>()];
        var files = folders
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".csproj" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Append(program.ProjectFile)
            .Append(Path.Combine(Repository.Root, "Directory.Packages.props"));
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            digest.AppendData(Encoding.UTF8.GetBytes(file));
            digest.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexString(digest.GetHashAndReset());
    }

    private static void Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{output}");
        }
    }
}
