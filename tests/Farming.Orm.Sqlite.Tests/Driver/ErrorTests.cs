using Microsoft.Data.Sqlite;

namespace Farming.Orm.Sqlite.Tests.Driver;

public sealed class ErrorTests
{
    private const string Schema =
        """
        CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, age INTEGER CONSTRAINT adult CHECK (age >= 18));
        CREATE TABLE "auth.keys" (tenant TEXT NOT NULL, name TEXT, PRIMARY KEY (tenant, name)) STRICT;
        CREATE TABLE restricted (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id) ON DELETE RESTRICT);
        CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id));
        CREATE UNIQUE INDEX by_lower ON posts (abs(user_id));
        INSERT INTO users VALUES (1, 'ada', 36), (2, 'grace', 40);
        INSERT INTO "auth.keys" VALUES ('t', 'n');
        INSERT INTO restricted VALUES (1, 1);
        INSERT INTO posts VALUES (1, 2)
        """;

    [Theory]
    [InlineData("INSERT INTO users VALUES (3, 'ada', 20)", OrmErrorCode.UniqueViolation, "users", null, "email")]
    [InlineData("INSERT INTO users VALUES (1, 'new', 20)", OrmErrorCode.UniqueViolation, "users", null, "id")]
    [InlineData("INSERT INTO \"auth.keys\" VALUES ('t', 'n')", OrmErrorCode.UniqueViolation, "auth.keys", null, "tenant,name")]
    [InlineData("INSERT INTO posts VALUES (3, -2)", OrmErrorCode.UniqueViolation, null, "by_lower", null)]
    [InlineData("INSERT INTO users VALUES (3, NULL, 20)", OrmErrorCode.NotNullViolation, "users", null, "email")]
    [InlineData("INSERT INTO users VALUES (3, 'new', 3)", OrmErrorCode.CheckViolation, null, "adult", null)]
    [InlineData("INSERT INTO posts VALUES (3, 99)", OrmErrorCode.ForeignKeyViolation, null, null, null)]
    [InlineData("DELETE FROM users WHERE id = 1", OrmErrorCode.ForeignKeyViolation, null, null, null)]
    [InlineData("DELETE FROM users WHERE id = 2", OrmErrorCode.ForeignKeyViolation, null, null, null)]
    [InlineData("INSERT INTO \"auth.keys\" VALUES (x'00', 'm')", OrmErrorCode.ValueOutOfRange, null, null, null)]
    [InlineData("INSERT INTO users VALUES ('text', 'new', 20)", OrmErrorCode.ValueOutOfRange, null, null, null)]
    [InlineData("SELECT zeroblob(2000000000)", OrmErrorCode.ValueOutOfRange, null, null, null)]
    [InlineData("SELECT sum(n) FROM (SELECT 9223372036854775807 AS n UNION ALL SELECT 1)", OrmErrorCode.ValueOutOfRange, null, null, null)]
    [InlineData("SELECT * FROM missing", OrmErrorCode.MissingTable, "missing", null, null)]
    [InlineData("SELECT u.missing FROM users AS u", OrmErrorCode.MissingColumn, null, null, "missing")]
    [InlineData("INSERT INTO users (missing) VALUES (1)", OrmErrorCode.MissingColumn, "users", null, "missing")]
    [InlineData("SELEKT", OrmErrorCode.Unknown, null, null, null)]
    public async Task Failures_are_translated(string sql, OrmErrorCode code, string? table, string? constraint, string? columns)
    {
        using var driver = new SqliteDriver(":memory:");
        foreach (var statement in Schema.Split(";\n"))
        {
            await driver.ExecuteAsync(statement);
        }

        var exception = await Assert.ThrowsAsync<SqliteException>(() => driver.ExecuteAsync(sql));
        var error = driver.Translate(exception)!;
        Assert.Equal(
            (code, table, constraint, columns, false),
            (error.Code, error.Table, error.Constraint, error.Columns is null ? null : string.Join(',', error.Columns), error.IsTransient));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_a_failed_connection()
    {
        using var driver = new SqliteDriver("Data Source=/does/not/exist/app.db");
        var exception = await Assert.ThrowsAsync<SqliteException>(() => driver.ExecuteAsync("SELECT 1"));
        Assert.Equal(OrmErrorCode.ConnectionFailed, driver.Translate(exception)!.Code);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_a_failed_connection()
    {
        using var file = new DatabaseFile();
        await File.WriteAllTextAsync(file.FileName, new string('x', 8192));
        using var driver = new SqliteDriver(file.ConnectionString);
        var exception = await Assert.ThrowsAsync<SqliteException>(() => driver.ExecuteAsync("SELECT * FROM t"));
        Assert.Equal(OrmErrorCode.ConnectionFailed, driver.Translate(exception)!.Code);
    }

    [Fact]
    public async Task A_full_database_says_so()
    {
        using var driver = new SqliteDriver(":memory:");
        await driver.ExecuteAsync("CREATE TABLE t (v BLOB)");
        await driver.QueryAsync("PRAGMA max_page_count = 10", row => row.GetInt64(0));
        var exception = await Assert.ThrowsAsync<SqliteException>(() => driver.ExecuteAsync("INSERT INTO t VALUES (zeroblob(1000000))"));
        Assert.Equal(OrmErrorCode.DiskFull, driver.Translate(exception)!.Code);
    }

    [Fact]
    public async Task A_file_opened_for_reading_only_says_so()
    {
        using var file = new DatabaseFile();
        using (var writer = new SqliteDriver(file.ConnectionString))
        {
            await writer.ExecuteAsync("CREATE TABLE t (v BLOB)");
        }

        using var driver = new SqliteDriver(file.ConnectionString + ";Mode=ReadOnly");
        var exception = await Assert.ThrowsAsync<SqliteException>(() => driver.ExecuteAsync("INSERT INTO t VALUES (1)"));
        Assert.Equal(OrmErrorCode.ReadOnly, driver.Translate(exception)!.Code);
    }

    [Fact]
    public async Task A_damaged_file_says_so()
    {
        using var file = new DatabaseFile();
        using (var writer = new SqliteDriver(file.ConnectionString))
        {
            await writer.ExecuteAsync("CREATE TABLE t (v BLOB)");
            await writer.ExecuteAsync("INSERT INTO t SELECT zeroblob(1000) FROM json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]')");
        }

        var bytes = await File.ReadAllBytesAsync(file.FileName);
        Array.Fill<byte>(bytes, 0xA5, 4096, bytes.Length - 4096);
        await File.WriteAllBytesAsync(file.FileName, bytes);
        using var driver = new SqliteDriver(file.ConnectionString);
        var exception = await Assert.ThrowsAsync<SqliteException>(() => driver.QueryAsync("SELECT v FROM t", row => row.GetBytes(0)));
        Assert.Equal(OrmErrorCode.CorruptDatabase, driver.Translate(exception)!.Code);
    }

    [Fact]
    public async Task Errors_come_from_the_run_and_never_from_the_parameters()
    {
        using var driver = new SqliteDriver(":memory:");
        await using var connection = await driver.OpenAsync(default);
        await using var missing = connection.CreateCommand(new("SELECT * FROM missing WHERE id = ?1"));
        missing.Parameters.Write("value");
        await Assert.ThrowsAsync<SqliteException>(async () => await missing.ReadAsync(default));

        await using var tooMany = connection.CreateCommand(new("SELECT ?1"));
        tooMany.Parameters.Write(1);
        tooMany.Parameters.Write(2);
        var exception = await Assert.ThrowsAsync<SqliteException>(async () => await tooMany.ReadAsync(default));
        Assert.Equal(OrmErrorCode.InternalError, driver.Translate(exception)!.Code);

        await using var several = connection.CreateCommand(new("SELECT 1; SELECT 2"));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await several.ReadAsync(default));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_constraint_checked_after_the_last_returned_row_is_never_missed(bool readsRow)
    {
        using var driver = new SqliteDriver(":memory:");
        await driver.ExecuteAsync("CREATE TABLE parent (id INTEGER PRIMARY KEY)");
        await driver.ExecuteAsync("CREATE TABLE child (parent_id INTEGER REFERENCES parent (id))");
        await Assert.ThrowsAsync<SqliteException>(async () =>
        {
            await using var connection = await driver.OpenAsync(default);
            await using var command = connection.CreateCommand(new("INSERT INTO child VALUES (7) RETURNING parent_id"));
            await using var rows = await command.ReadAsync(default);
            if (readsRow)
            {
                await rows.ReadAsync(default);
            }
        });
        Assert.Equal(0, await driver.NumberAsync("SELECT count(*) FROM child"));
    }

    [Fact]
    public void What_is_not_the_databases_is_left_alone()
    {
        using var driver = new SqliteDriver(":memory:");
        Assert.Null(driver.Translate(new OperationCanceledException()));
        Assert.Null(driver.Translate(new InvalidOperationException()));
    }
}
