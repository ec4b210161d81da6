using System.Data.Common;
using Farming.Orm.Benchmarks.Data;
using Npgsql;

namespace Farming.Orm.Benchmarks.Databases;

/// <summary>A database on a PostgreSQL server, made for one pass.</summary>
public sealed class PostgreSqlDatabase : BenchmarkDatabase
{
    private readonly string? _server;

    private PostgreSqlDatabase(Dataset data, NpgsqlDataSource source, string? server)
        : base(data, new PostgreSqlDriver(source)) => (Source, _server) = (source, server);

    public override DatabaseKind Kind => DatabaseKind.PostgreSql;

    /// <summary>All contenders get their connections here: one pool, one set of settings.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>Creates a database on a server and fills it.</summary>
    /// <param name="server">The connection string, for a user who may create databases.</param>
    /// <param name="data">The data to fill it with.</param>
    public static async Task<PostgreSqlDatabase> CreateAsync(string server, Dataset data)
    {
        var name = $"farming_orm_bench_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        var database = new PostgreSqlDatabase(data, Connect(server, name), server);
        try
        {
            await database.Orm.Schema.CreateAsync();
            await PostgreSqlSeed.WriteAsync(database.Source, data);
            await database.ExecuteAsync(
                """
                CREATE TABLE reading_templates AS SELECT * FROM readings;
                ALTER TABLE reading_templates ADD PRIMARY KEY (id);
                ANALYZE reading_templates;
                """);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>The same database over another address, such as a proxy. It is disposed with the original.</summary>
    public PostgreSqlDatabase Through(string host, int port)
    {
        var settings = new NpgsqlConnectionStringBuilder(_server!) { Host = host, Port = port, SslMode = SslMode.Disable };
        return new(Data, Connect(settings.ConnectionString, new NpgsqlConnectionStringBuilder(Source.ConnectionString).Database!), server: null);
    }

    public override DbConnection CreateConnection() => Source.CreateConnection();

    public override async Task<string> VersionAsync()
    {
        await using var connection = await Source.OpenConnectionAsync();
        return $"PostgreSQL {connection.PostgreSqlVersion}";
    }

    public override async Task ExecuteAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <remarks>Also removes dead rows, which would slow down the next contender.</remarks>
    public override async Task ResetReadingsAsync()
    {
        await base.ResetReadingsAsync();
        await ExecuteAsync("VACUUM readings");
    }

    public override Task RefillReadingsAsync() => ExecuteAsync("TRUNCATE readings; INSERT INTO readings SELECT * FROM reading_templates");

    public override async ValueTask DisposeAsync()
    {
        var name = new NpgsqlConnectionStringBuilder(Source.ConnectionString).Database;
        await base.DisposeAsync();
        await Source.DisposeAsync();
        if (_server is not null)
        {
            await ExecuteAsync(_server, $"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    /// <summary>Npgsql prepares statements at their second use, for every contender.</summary>
    private static NpgsqlDataSource Connect(string server, string database) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server) { Database = database, MaxAutoPrepare = 200, AutoPrepareMinUsages = 2 });

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
