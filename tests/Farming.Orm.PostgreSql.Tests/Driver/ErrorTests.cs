using System.Net.Sockets;
using Farming.Orm.Drivers;
using Npgsql;

namespace Farming.Orm.PostgreSql.Tests.Driver;

public sealed class ErrorTests : PostgreSqlTest
{
    private static readonly string[] Schema =
    [
        "CREATE TEMP TABLE users (id int PRIMARY KEY, email varchar(20) NOT NULL CONSTRAINT one_email UNIQUE, age smallint CONSTRAINT adult CHECK (age >= 18))",
        "CREATE TEMP TABLE posts (id int PRIMARY KEY, user_id int CONSTRAINT has_user REFERENCES users ON DELETE RESTRICT)",
        "INSERT INTO users VALUES (1, 'ada', 36)",
        "INSERT INTO posts VALUES (1, 1)",
    ];

    [Theory]
    [InlineData("INSERT INTO users VALUES (3, 'ada', 20)", OrmErrorCode.UniqueViolation, "users", "one_email", null)]
    [InlineData("INSERT INTO users VALUES (1, 'new', 20)", OrmErrorCode.UniqueViolation, "users", "users_pkey", null)]
    [InlineData("INSERT INTO users VALUES (3, NULL, 20)", OrmErrorCode.NotNullViolation, "users", null, "email")]
    [InlineData("INSERT INTO users VALUES (3, 'new', 3)", OrmErrorCode.CheckViolation, "users", "adult", null)]
    [InlineData("INSERT INTO posts VALUES (3, 99)", OrmErrorCode.ForeignKeyViolation, "posts", "has_user", null)]
    [InlineData("DELETE FROM users WHERE id = 1", OrmErrorCode.ForeignKeyViolation, "posts", "has_user", null)]
    [InlineData("INSERT INTO users VALUES (3, 'new', 70000)", OrmErrorCode.ValueOutOfRange, null, null, null)]
    [InlineData("INSERT INTO users VALUES (3, 'much longer than twenty', 20)", OrmErrorCode.ValueOutOfRange, null, null, null)]
    [InlineData("SELECT 'x'::int", OrmErrorCode.ValueOutOfRange, null, null, null)]
    [InlineData("SELECT '2024-02-30'::date", OrmErrorCode.ValueOutOfRange, null, null, null)]
    [InlineData("SELECT * FROM missing", OrmErrorCode.MissingTable, null, null, null)]
    [InlineData("SELECT missing FROM users", OrmErrorCode.MissingColumn, null, null, "missing")]
    [InlineData("SELECT u.missing FROM users AS u", OrmErrorCode.MissingColumn, null, null, "missing")]
    [InlineData("INSERT INTO users (missing) VALUES (1)", OrmErrorCode.MissingColumn, null, null, "missing")]
    [InlineData("CREATE TABLE missing.t ()", OrmErrorCode.MissingSchema, null, null, null)]
    [InlineData("DO $$ BEGIN RAISE SQLSTATE '40001'; END $$", OrmErrorCode.SerializationFailure, null, null, null, true)]
    [InlineData("DO $$ BEGIN RAISE SQLSTATE '40P01'; END $$", OrmErrorCode.Deadlock, null, null, null, true)]
    [InlineData("DO $$ BEGIN RAISE SQLSTATE '55P03'; END $$", OrmErrorCode.LockTimeout, null, null, null, true)]
    [InlineData("DO $$ BEGIN RAISE SQLSTATE '08006'; END $$", OrmErrorCode.ConnectionFailed, null, null, null)]
    [InlineData("DO $$ BEGIN RAISE SQLSTATE '57P03'; END $$", OrmErrorCode.ConnectionFailed, null, null, null)]
    [InlineData("DO $$ BEGIN PERFORM set_config('statement_timeout', '20ms', true); END $$; SELECT pg_sleep(5)", OrmErrorCode.Timeout, null, null, null)]
    [InlineData("DO $$ BEGIN RAISE SQLSTATE '25P03'; END $$", OrmErrorCode.ConnectionFailed, null, null, null)]
    [InlineData("DO $$ BEGIN RAISE SQLSTATE '25P04'; END $$", OrmErrorCode.ConnectionFailed, null, null, null)]
    [InlineData("DO $$ BEGIN RAISE SQLSTATE '54001'; END $$", OrmErrorCode.CascadeTooDeep, null, null, null)]
    [InlineData("DO $$ BEGIN RAISE SQLSTATE '53100'; END $$", OrmErrorCode.DiskFull, null, null, null)]
    [InlineData("DO $$ BEGIN RAISE SQLSTATE 'XX001'; END $$", OrmErrorCode.CorruptDatabase, null, null, null)]
    [InlineData("DO $$ BEGIN RAISE SQLSTATE 'XX002'; END $$", OrmErrorCode.CorruptDatabase, null, null, null)]
    [InlineData("DO $$ BEGIN PERFORM set_config('transaction_read_only', 'on', true); CREATE TABLE t (); END $$", OrmErrorCode.ReadOnly, null, null, null)]
    [InlineData("DO $$ BEGIN SET LOCAL ROLE pg_monitor; CREATE SCHEMA s; END $$", OrmErrorCode.PermissionDenied, null, null, null)]
    [InlineData("EXECUTE missing", OrmErrorCode.SchemaChanged, null, null, null, true)]
    [InlineData("SELEKT", OrmErrorCode.Unknown, null, null, null)]
    [InlineData("SELECT 1 / 0", OrmErrorCode.Unknown, null, null, null)]
    public async Task Failures_are_translated(string sql, OrmErrorCode code, string? table, string? constraint, string? columns, bool isTransient = false)
    {
        foreach (var statement in Schema)
        {
            await Connection.ExecuteAsync(statement);
        }

        var exception = await Assert.ThrowsAsync<PostgresException>(() => Connection.ExecuteAsync(sql));
        AssertError(Driver.Translate(exception), code, table, constraint, columns, isTransient);
    }

    [Fact]
    public async Task The_columns_of_a_key_are_named_where_details_are_shown()
    {
        var connectionString = await PostgreSqlServer.ConnectionStringAsync() + ";Include Error Detail=true";
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var driver = new PostgreSqlDriver(source);
        await using var connection = await driver.OpenAsync(default);
        await connection.ExecuteAsync("CREATE TEMP TABLE t (tenant int, \"Odd Name\" text, UNIQUE (tenant, \"Odd Name\"))");
        await connection.ExecuteAsync("INSERT INTO t VALUES (1, 'secret')");
        var exception = await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync("INSERT INTO t VALUES (1, 'secret')"));
        var error = driver.Translate(exception)!;
        Assert.Equal(["tenant", "Odd Name"], error.Columns);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_failed_connection()
    {
        // The port was bound and released again, so nothing listens on it.
        var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        await using var source = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={port};Username=nobody;Timeout=5");
        await using var driver = new PostgreSqlDriver(source);
        var exception = await Assert.ThrowsAnyAsync<NpgsqlException>(async () => await driver.OpenAsync(default));
        Assert.Equal(OrmErrorCode.ConnectionFailed, driver.Translate(exception)!.Code);
    }

    [Fact]
    public async Task A_connection_killed_by_the_server_is_a_failed_connection_and_can_be_given_back()
    {
        await using var victim = await Driver.OpenAsync(default);
        await victim.BeginAsync(new(WillWrite: true), default);
        var process = (await victim.QueryAsync("SELECT pg_backend_pid()", row => row.GetInt32(0)))[0];
        await Connection.QueryAsync("SELECT pg_terminate_backend($1)", row => row.GetBoolean(0), writer => writer.Write(process));
        var exception = await Assert.ThrowsAnyAsync<NpgsqlException>(() => victim.QueryAsync("SELECT 1", row => row.GetInt32(0)));
        Assert.Equal(OrmErrorCode.ConnectionFailed, Driver.Translate(exception)!.Code);
        await victim.RollbackAsync();
    }

    [Fact]
    public async Task A_statement_that_takes_longer_than_its_command_timeout_is_a_timeout()
    {
        await using var source = NpgsqlDataSource.Create(await PostgreSqlServer.ConnectionStringAsync() + ";Command Timeout=1");
        await using var driver = new PostgreSqlDriver(source);
        await using var connection = await driver.OpenAsync(default);
        var exception = await Assert.ThrowsAnyAsync<NpgsqlException>(() => connection.ExecuteAsync("SELECT pg_sleep(30)"));
        Assert.Equal(OrmErrorCode.Timeout, driver.Translate(exception)!.Code);
    }

    [Fact]
    public void What_is_not_the_databases_is_left_alone()
    {
        Assert.Null(Driver.Translate(new OperationCanceledException()));
        Assert.Null(Driver.Translate(new InvalidOperationException()));
    }

    private static void AssertError(DriverError? error, OrmErrorCode code, string? table, string? constraint, string? columns, bool isTransient) =>
        Assert.Equal(
            (code, table, constraint, columns, isTransient),
            (error!.Code, error.Table, error.Constraint, error.Columns is null ? null : string.Join(',', error.Columns), error.IsTransient));
}
