namespace Farming.Orm.Sqlite.Tests.Driver;

/// <summary>A database file of one test, in a folder that goes away with it.</summary>
internal sealed class DatabaseFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("farming-orm-sqlite-");

    internal string FileName => Path.Combine(_folder.FullName, "test.db");

    internal string ConnectionString => $"Data Source={FileName}";

    public void Dispose() => _folder.Delete(recursive: true);
}
