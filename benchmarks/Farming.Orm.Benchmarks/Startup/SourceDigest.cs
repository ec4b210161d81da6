using System.Security.Cryptography;
using System.Text;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Startup;

/// <summary>A digest of sources, by which to know whether what was made of them is still what they say.</summary>
internal static class SourceDigest
{
    private static readonly HashSet<string> Extensions = [".cs", ".csproj", ".props", ".targets"];

    /// <param name="folders">Folders whose sources count, at any depth.</param>
    /// <param name="files">More files, by their paths in the repository.</param>
    public static string Of(IEnumerable<string> folders, IEnumerable<string> files)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var sources = folders
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => Extensions.Contains(Path.GetExtension(file)) && !IsMade(file))
            .Concat(files.Select(file => Path.Combine(Repository.Root, file)));
        foreach (var file in sources.Order(StringComparer.Ordinal))
        {
            digest.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(Repository.Root, file)));
            digest.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    private static bool IsMade(string file) => Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar) is var parts && (parts.Contains("obj") || parts.Contains("bin"));
}
