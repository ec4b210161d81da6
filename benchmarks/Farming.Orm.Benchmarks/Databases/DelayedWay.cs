using Npgsql;

namespace Farming.Orm.Benchmarks.Databases;

/// <summary>A connection to a PostgreSQL database with a delay.</summary>
public sealed class DelayedWay : IAsyncDisposable
{
    private readonly DelayProxy _proxy;

    private DelayedWay(DelayProxy proxy, PostgreSqlDatabase database) => (_proxy, Database) = (proxy, database);

    /// <summary>The database, reached with the delay.</summary>
    public PostgreSqlDatabase Database { get; }

    public static DelayedWay To(PostgreSqlDatabase database, TimeSpan delay)
    {
        ArgumentNullException.ThrowIfNull(database);
        var settings = new NpgsqlConnectionStringBuilder(database.Source.ConnectionString);
        var proxy = new DelayProxy(settings.Host!, settings.Port, delay);
        return new(proxy, database.Through("127.0.0.1", proxy.Port));
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _proxy.Dispose();
    }
}
