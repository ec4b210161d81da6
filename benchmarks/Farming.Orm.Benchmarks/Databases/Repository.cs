namespace Farming.Orm.Benchmarks.Databases;

/// <summary>The folder of the sources, where scripts and results are.</summary>
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

        throw new DirectoryNotFoundException($"Farming.Orm.slnx is in no folder above {start}.");
    }
}
