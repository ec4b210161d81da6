using System.Globalization;
using Farming.Orm.Conformance.Databases;
using Npgsql;

namespace Farming.Orm.PostgreSql.Tests.Failures;

/// <summary>One server for all tests that harm it, one test at a time.</summary>
[CollectionDefinition(Name)]
public sealed class SharedOwnServer : ICollectionFixture<OwnServer>
{
    public const string Name = "own server";
}

/// <summary>Tests on a database of that server, with a hand on its backends.</summary>
[Collection(SharedOwnServer.Name)]
public abstract class OwnServerTests(OwnServer server) : DatabaseTests(new PostgreSqlTestServer(server.ConnectionString))
{
    private string _database = "";

    protected OwnServer OwnServer { get; } = server;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _database = (string)(await Database.QueryAsync("SELECT current_database()::text"))[0][0]!;
    }

    /// <summary>Makes each insert into the table halt at the row of this name, until it is killed.</summary>
    protected Task HaltAtAsync(string table, string name) => Database.ExecuteAsync(
        $"""
        CREATE FUNCTION halt() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.name = '{name}' THEN PERFORM pg_sleep(60); END IF; RETURN NEW; END $$;
        CREATE TRIGGER halt BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION halt()
        """);

    /// <summary>Makes each commit of rows of the table halt, until it is killed.</summary>
    protected Task HaltCommitsAsync(string table) => Database.ExecuteAsync(
        $"""
        CREATE FUNCTION halt() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(60); RETURN NULL; END $$;
        CREATE CONSTRAINT TRIGGER halt AFTER INSERT ON {table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION halt()
        """);

    /// <summary>Kills the one backend of this database that is in a transaction, from another connection.</summary>
    protected async Task KillTransactionAsync() => Assert.Equal(1, await KillAsync("xact_start IS NOT NULL"));

    /// <summary>Waits until a backend has come to a halt, and kills it there.</summary>
    protected async Task KillHaltedAsync()
    {
        for (var attempt = 0; await KillAsync("wait_event = 'PgSleep'") == 0; attempt++)
        {
            Assert.True(attempt < 1000, "Nothing came to the halt.");
            await Task.Delay(20);
        }
    }

    /// <summary>Kills backends of this database.</summary>
    /// <param name="which">A condition on pg_stat_activity.</param>
    /// <returns>How many there were; all of them are gone.</returns>
    protected async Task<int> KillAsync(string which)
    {
        await using var beside = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(OwnServer.ConnectionString) { Database = _database, Pooling = false }.ConnectionString);
        await beside.OpenAsync();
        await using var command = beside.CreateCommand();
        command.CommandText = $"""
            SELECT count(*) FILTER (WHERE pg_terminate_backend(pid, 10000))
            FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND {which}
            """;
        return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>The failure of work whose connection was lost.</summary>
    protected static async Task<OrmException> LosesConnectionAsync(Func<Task> work, OrmErrorCode code = OrmErrorCode.ConnectionFailed)
    {
        var error = await Assert.ThrowsAsync<OrmException>(work);
        Assert.Equal((code, false), (error.Code, error.IsTransient));
        Assert.IsAssignableFrom<NpgsqlException>(error.InnerException);
        return error;
    }
}
