using System.Diagnostics;
using Farming.Orm.Drivers;
using Npgsql;

namespace Farming.Orm.PostgreSql.Tests.Driver;

public sealed class ConnectionTests : PostgreSqlTest
{
    [Fact]
    public async Task A_cancelled_statement_stops_on_the_server_and_leaves_the_connection_usable()
    {
        var process = (await Connection.QueryAsync("SELECT pg_backend_pid()", row => row.GetInt32(0)))[0];
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var watch = Stopwatch.StartNew();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Connection.ExecuteAsync("SELECT pg_sleep(60)", null, cancellation.Token));
        Assert.Null(Driver.Translate(exception));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Equal([process], await Connection.QueryAsync("SELECT pg_backend_pid()", row => row.GetInt32(0)));
    }

    [Fact]
    public async Task A_cancelled_stream_leaves_the_connection_usable()
    {
        using var cancellation = new CancellationTokenSource();
        await using (var command = Connection.CreateCommand(new("SELECT repeat('x', 1000) FROM generate_series(1, 100000)")))
        await using (var rows = await command.ReadAsync(cancellation.Token))
        {
            Assert.True(await rows.ReadAsync(cancellation.Token));
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                while (await rows.ReadAsync(cancellation.Token))
                {
                    // Until the buffer is empty and the server is asked.
                }
            });
        }

        Assert.Equal([1], await Connection.QueryAsync("SELECT 1", row => row.GetInt32(0)));
    }

    [Fact]
    public async Task Nothing_runs_with_a_token_cancelled_before()
    {
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Driver.OpenAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Connection.ExecuteAsync("CREATE TEMP TABLE t ()", null, cancelled));
        Assert.Equal([true], await Connection.QueryAsync("SELECT to_regclass('t') IS NULL", row => row.GetBoolean(0)));
    }

    [Fact]
    public async Task Transactions_commit_and_roll_back()
    {
        await Connection.ExecuteAsync("CREATE TEMP TABLE t (v int)");
        await Connection.BeginAsync(new(WillWrite: true), default);
        await Connection.ExecuteAsync("INSERT INTO t VALUES (1)");
        await Connection.CommitAsync(default);
        await Connection.BeginAsync(new(WillWrite: true), default);
        await Connection.ExecuteAsync("INSERT INTO t VALUES (2)");
        await Connection.RollbackAsync();
        await Connection.RollbackAsync();
        Assert.Equal([1], await Connection.QueryAsync("SELECT v FROM t", row => row.GetInt32(0)));
    }

    [Fact]
    public async Task A_commit_after_a_failure_that_somebody_caught_does_not_pretend_to_succeed()
    {
        await Connection.ExecuteAsync("CREATE TEMP TABLE t (v int PRIMARY KEY)");
        await Connection.BeginAsync(new(WillWrite: true), default);
        await Connection.ExecuteAsync("INSERT INTO t VALUES (1)");
        await Assert.ThrowsAsync<PostgresException>(() => Connection.ExecuteAsync("INSERT INTO t VALUES (1)"));
        await Assert.ThrowsAsync<PostgresException>(async () => await Connection.CommitAsync(default));
        await Connection.RollbackAsync();

        await Connection.BeginAsync(new(WillWrite: true), default);
        await Connection.ExecuteAsync("INSERT INTO t VALUES (2)");
        await Connection.ExecuteAsync("SAVEPOINT s");
        await Assert.ThrowsAsync<PostgresException>(() => Connection.ExecuteAsync("INSERT INTO t VALUES (2)"));
        await Connection.ExecuteAsync("ROLLBACK TO s");
        await Connection.CommitAsync(default);
        Assert.Equal([2], await Connection.QueryAsync("SELECT v FROM t", row => row.GetInt32(0)));
    }

    [Fact]
    public async Task A_transaction_that_nobody_ended_is_rolled_back_when_the_connection_goes_back()
    {
        await using var source = NpgsqlDataSource.Create(await PostgreSqlServer.ConnectionStringAsync() + ";Maximum Pool Size=1");
        await using var driver = new PostgreSqlDriver(source);
        await using (var connection = await driver.OpenAsync(default))
        {
            await connection.ExecuteAsync("CREATE TEMP TABLE t (v int)");
            await connection.BeginAsync(new(WillWrite: true), default);
            await connection.ExecuteAsync("INSERT INTO t VALUES (1)");
        }

        await using var next = await driver.OpenAsync(default);
        Assert.Equal([true], await next.QueryAsync("SELECT pg_current_xact_id_if_assigned() IS NULL", row => row.GetBoolean(0)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public async Task Statements_run_with_and_without_automatic_preparation(int maxAutoPrepare)
    {
        await using var source = NpgsqlDataSource.Create(await PostgreSqlServer.ConnectionStringAsync() + $";Max Auto Prepare={maxAutoPrepare};Auto Prepare Min Usages=2;Maximum Pool Size=1");
        await using var driver = new PostgreSqlDriver(source);
        var statement = new StatementText("SELECT $1 + 1");
        for (var round = 0; round < 10; round++)
        {
            await using var connection = await driver.OpenAsync(default);
            await using var command = connection.CreateCommand(statement);
            command.Parameters.Write(round);
            await using var rows = await command.ReadAsync(default);
            Assert.True(await rows.ReadAsync(default));
            Assert.Equal(round + 1, rows.GetInt32(0));
            Assert.False(await rows.ReadAsync(default));
        }

        await using var last = await driver.OpenAsync(default);
        Assert.Equal([maxAutoPrepare > 0], await last.QueryAsync("SELECT EXISTS (SELECT 1 FROM pg_prepared_statements WHERE statement = 'SELECT $1 + 1')", row => row.GetBoolean(0)));
    }

    [Fact]
    public async Task A_statement_is_prepared_anew_where_another_took_its_place()
    {
        await using var source = NpgsqlDataSource.Create(await PostgreSqlServer.ConnectionStringAsync() + ";Max Auto Prepare=1;Auto Prepare Min Usages=2;Maximum Pool Size=1");
        await using var driver = new PostgreSqlDriver(source);
        var (first, second) = (new StatementText("SELECT $1 + 1"), new StatementText("SELECT $1 + 2"));
        for (var round = 0; round < 3; round++)
        {
            for (var time = 0; time < 4; time++)
            {
                Assert.Equal(time + 1, await RunAsync(first, time));
            }

            for (var time = 0; time < 4; time++)
            {
                Assert.Equal(time + 2, await RunAsync(second, time));
            }
        }

        Assert.Equal(5, await RunAsync(first, 4));
        Assert.Equal(5, await RunAsync(first, 4));
        await using var last = await driver.OpenAsync(default);
        Assert.Equal([true], await last.QueryAsync("SELECT EXISTS (SELECT 1 FROM pg_prepared_statements WHERE statement = 'SELECT $1 + 1')", row => row.GetBoolean(0)));

        async Task<int> RunAsync(StatementText statement, int value)
        {
            await using var connection = await driver.OpenAsync(default);
            await using var command = connection.CreateCommand(statement);
            command.Parameters.Write(value);
            await using var rows = await command.ReadAsync(default);
            Assert.True(await rows.ReadAsync(default));
            return rows.GetInt32(0);
        }
    }

    [Fact]
    public async Task The_data_source_stays_open_after_the_driver()
    {
        await using var source = NpgsqlDataSource.Create(await PostgreSqlServer.ConnectionStringAsync());
        await new PostgreSqlDriver(source).DisposeAsync();
        await using var connection = await source.OpenConnectionAsync();
    }

    [Fact]
    public async Task Execute_counts_the_rows_that_the_statement_changed()
    {
        Assert.Equal(0, await Connection.ExecuteAsync("CREATE TEMP TABLE t (v int)"));
        Assert.Equal(3, await Connection.ExecuteAsync("INSERT INTO t VALUES (1), (2), (3)"));
        Assert.Equal(0, await Connection.ExecuteAsync("SELECT * FROM t"));
        Assert.Equal(2, await Connection.ExecuteAsync("UPDATE t SET v = 0 WHERE v > 1"));
        Assert.Equal(2, await Connection.ExecuteAsync("DELETE FROM t WHERE v = 0 RETURNING v"));
    }
}
