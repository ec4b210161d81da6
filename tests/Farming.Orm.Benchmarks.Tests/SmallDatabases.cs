using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Tests;

/// <summary>The databases of the benchmarks with little in them, made when a test first asks for one.</summary>
public sealed class SmallDatabases : IAsyncLifetime
{
    private readonly Dataset _data = new(DatasetSize.Small);
    private readonly Lazy<Task<PostgreSqlServer>> _server = new(PostgreSqlServer.StartAsync);
    private readonly Dictionary<DatabaseKind, BenchmarkDatabase> _databases = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task<BenchmarkDatabase> GetAsync(DatabaseKind kind)
    {
        if (!_databases.TryGetValue(kind, out var database))
        {
            database = kind == DatabaseKind.Sqlite
                ? await SqliteDatabase.CreateAsync(path: null, _data)
                : await PostgreSqlDatabase.CreateAsync((await _server.Value).ConnectionString, _data);
            _databases.Add(kind, database);
        }

        return database;
    }

    public async Task DisposeAsync()
    {
        foreach (var database in _databases.Values)
        {
            await database.DisposeAsync();
        }

        if (_server.IsValueCreated)
        {
            await (await _server.Value).DisposeAsync();
        }
    }
}
