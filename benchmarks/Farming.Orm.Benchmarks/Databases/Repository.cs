namespace Farming.Orm.Benchmarks.Databases;

/// <summary>The root folder of the repository, with its scripts and results.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Farming.Orm.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"Farming.Orm.slnx was not found in any folder above {start}.");
    }
}
