namespace Farming.Orm.Documentation.Tests.Pages;

/// <summary>The repository's files, where the tests run inside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The Markdown files of a folder, by path from the root.</summary>
    public static IEnumerable<string> Pages(string folder)
    {
        var path = Path.Combine(Root, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.md").Select(file => $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)
            : [];
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Farming.Orm.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
