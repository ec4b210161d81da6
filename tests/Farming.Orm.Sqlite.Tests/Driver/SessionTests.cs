using Farming.Orm.Drivers;

namespace Farming.Orm.Sqlite.Tests.Driver;

public sealed class SessionTests
{
    [Fact]
    public async Task A_connection_is_set_up_once()
    {
        using var file = new DatabaseFile();
        using var driver = new SqliteDriver(file.ConnectionString, new() { BusyTimeout = TimeSpan.FromMilliseconds(1234) });
        Assert.Equal(["wal"], await driver.QueryAsync("PRAGMA journal_mode", row => row.GetString(0)));
        Assert.Equal(1, await driver.NumberAsync("PRAGMA foreign_keys"));
        Assert.Equal(1234, await driver.NumberAsync("PRAGMA busy_timeout"));
    }

    [Theory]
    [InlineData("True", 1)]
    [InlineData("False", 0)]
    public async Task A_connection_string_may_say_whether_foreign_keys_hold(string said, int expected)
    {
        using var file = new DatabaseFile();
        using var driver = new SqliteDriver($"{file.ConnectionString};Foreign Keys={said}");
        Assert.Equal(expected, await driver.NumberAsync("PRAGMA foreign_keys"));
    }

    [Fact]
    public async Task Functions_come_with_the_first_statement_that_calls_one()
    {
        const string Functions = "SELECT count(*) FROM pragma_function_list WHERE substr(name, 1, 6) = 'farmin'";
        using var driver = new SqliteDriver(":memory:");
        Assert.Equal(0, await driver.NumberAsync(Functions));
        Assert.Equal(["ADA"], await driver.QueryAsync("SELECT farming_upper('Ada')", row => row.GetString(0)));
        Assert.NotEqual(0, await driver.NumberAsync(Functions));
    }

    [Fact]
    public async Task A_file_opened_for_reading_only_is_left_as_it_is()
    {
        using var file = new DatabaseFile();
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection(file.ConnectionString + ";Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE t (v INTEGER)";
            await command.ExecuteNonQueryAsync();
        }

        using var driver = new SqliteDriver(file.ConnectionString + ";Mode=ReadOnly");
        Assert.Equal(["delete"], await driver.QueryAsync("PRAGMA journal_mode", row => row.GetString(0)));
        Assert.Equal(0, await driver.NumberAsync("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task A_statement_stays_prepared_and_is_never_shared()
    {
        using var driver = new SqliteDriver(":memory:");
        var repeated = new StatementText("SELECT ?1");
        var once = new StatementText("SELECT ?1", isRepeated: false);
        await using var connection = await driver.OpenAsync(default);
        var first = connection.CreateCommand(repeated);
        await using (var second = connection.CreateCommand(repeated))
        {
            Assert.NotSame(first, second);
        }

        await first.DisposeAsync();
        await using var third = connection.CreateCommand(repeated);
        Assert.Same(first, third);

        var unkept = connection.CreateCommand(once);
        await unkept.DisposeAsync();
        await using var again = connection.CreateCommand(once);
        Assert.NotSame(unkept, again);
    }

    [Fact]
    public async Task Parameters_are_gone_after_the_run()
    {
        using var driver = new SqliteDriver(":memory:");
        var statement = new StatementText("SELECT ?1");
        await using var connection = await driver.OpenAsync(default);
        foreach (var value in new int?[] { 7, null })
        {
            await using var command = connection.CreateCommand(statement);
            if (value is { } number)
            {
                command.Parameters.Write(number);
            }

            await using var rows = await command.ReadAsync(default);
            Assert.True(await rows.ReadAsync(default));
            Assert.Equal(value is null, rows.IsNull(0));
        }
    }

    [Fact]
    public async Task Old_statements_make_room_for_new_ones()
    {
        using var driver = new SqliteDriver(":memory:");
        var statements = Enumerable.Range(0, 1000).Select(number => new StatementText($"SELECT {number}")).ToList();
        await using var connection = await driver.OpenAsync(default);
        foreach (var statement in statements.Concat(statements))
        {
            await using var command = connection.CreateCommand(statement);
            await using var rows = await command.ReadAsync(default);
            Assert.True(await rows.ReadAsync(default));
            Assert.Equal(statement.Sql, $"SELECT {rows.GetInt32(0)}");
            Assert.False(await rows.ReadAsync(default));
            Assert.False(await rows.ReadAsync(default));
        }
    }

    [Fact]
    public async Task A_reader_that_was_left_early_holds_no_snapshot()
    {
        using var file = new DatabaseFile();
        using var driver = new SqliteDriver(file.ConnectionString);
        await driver.ExecuteAsync("CREATE TABLE t (v INTEGER)");
        await driver.ExecuteAsync("INSERT INTO t VALUES (1), (2), (3)");
        await using var connection = await driver.OpenAsync(default);
        await using (var command = connection.CreateCommand(new("SELECT v FROM t")))
        await using (var rows = await command.ReadAsync(default))
        {
            Assert.True(await rows.ReadAsync(default));
        }

        await driver.ExecuteAsync("INSERT INTO t VALUES (4)");
        Assert.Equal(0, await driver.NumberAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
    }

    [Fact]
    public async Task A_transaction_that_nobody_ended_is_rolled_back()
    {
        using var file = new DatabaseFile();
        using var driver = new SqliteDriver(file.ConnectionString);
        await driver.ExecuteAsync("CREATE TABLE t (v INTEGER)");
        await using (var connection = await driver.OpenAsync(default))
        {
            await connection.BeginAsync(new(WillWrite: true), default);
            await connection.ExecuteAsync("INSERT INTO t VALUES (1)");
        }

        await using (var connection = await driver.OpenAsync(default))
        {
            await connection.ExecuteAsync("BEGIN");
            await connection.ExecuteAsync("INSERT INTO t VALUES (1)");
        }

        Assert.Equal(0, await driver.NumberAsync("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task A_failed_commit_leaves_the_transaction_to_be_rolled_back()
    {
        using var file = new DatabaseFile();
        using var driver = new SqliteDriver(file.ConnectionString);
        await driver.ExecuteAsync("CREATE TABLE p (id INTEGER PRIMARY KEY)");
        await driver.ExecuteAsync("CREATE TABLE c (p INTEGER REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED)");
        await using var connection = await driver.OpenAsync(default);
        await connection.BeginAsync(new(WillWrite: true), default);
        await connection.ExecuteAsync("INSERT INTO c VALUES (1)");
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(async () => await connection.CommitAsync(default));
        await connection.RollbackAsync();
        Assert.Equal(1, await driver.ExecuteAsync("INSERT INTO p VALUES (1)"));
        Assert.Equal(0, await driver.NumberAsync("SELECT count(*) FROM c"));
    }

    [Fact]
    public async Task Savepoints_nest_inside_a_transaction()
    {
        using var driver = new SqliteDriver(":memory:");
        await using var connection = await driver.OpenAsync(default);
        await connection.ExecuteAsync("CREATE TABLE t (v INTEGER)");
        await connection.BeginAsync(new(WillWrite: true), default);
        await connection.ExecuteAsync("INSERT INTO t VALUES (1)");
        await connection.ExecuteAsync("SAVEPOINT s");
        await connection.ExecuteAsync("INSERT INTO t VALUES (2)");
        await connection.ExecuteAsync("ROLLBACK TO s");
        await connection.ExecuteAsync("RELEASE s");
        await connection.CommitAsync(default);
        Assert.Equal([1], await connection.QueryAsync("SELECT v FROM t", row => row.GetInt32(0)));
    }

    [Fact]
    public async Task Execute_counts_the_rows_that_the_statement_changed()
    {
        using var driver = new SqliteDriver(":memory:");
        Assert.Equal(0, await driver.ExecuteAsync("CREATE TABLE t (v INTEGER)"));
        Assert.Equal(3, await driver.ExecuteAsync("INSERT INTO t VALUES (1), (2), (3)"));
        Assert.Equal(0, await driver.ExecuteAsync("CREATE TABLE u (v INTEGER)"));
        Assert.Equal(0, await driver.ExecuteAsync("SELECT * FROM t"));
        Assert.Equal(2, await driver.ExecuteAsync("UPDATE t SET v = 0 WHERE v > 1"));
        Assert.Equal(0, await driver.ExecuteAsync("DELETE FROM t WHERE v = 99"));
        Assert.Equal(2, await driver.ExecuteAsync("DELETE FROM t WHERE v = 0 RETURNING v"));
    }
}
