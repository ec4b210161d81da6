using Farming.Orm.Conformance.Models;
using Npgsql;

namespace Farming.Orm.PostgreSql.Tests.Failures;

/// <summary>Tables are changed under a running program, whose statements are prepared.</summary>
public sealed class OutdatedPlanTests : IAsyncLifetime
{
    private OwnDatabase _database = null!;

    public async Task InitializeAsync() => _database = await OwnDatabase.CreateAsync();

    public Task DisposeAsync() => _database.DisposeAsync().AsTask();

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Statements_outside_of_a_transaction_are_executed_again(int connections)
    {
        await using var dataSource = NpgsqlDataSource.Create(Prepared($"Maximum Pool Size={connections}"));
        await using var driver = new PostgreSqlDriver(dataSource);
        var orm = new TestOrm(driver);
        await orm.Schema.CreateAsync();
        await orm.Counters.CreateAsync(new() { Name = "a" });
        using var end = new CancellationTokenSource();
        var workers = Enumerable.Range(0, 4).Select(worker => Task.Run(() => WorkAsync(orm, worker, end.Token))).ToArray();

        foreach (var change in Enumerable.Repeat<string[]>(
            ["ALTER COLUMN count TYPE bigint", "ADD COLUMN more int", "ALTER COLUMN optional TYPE smallint", "ALTER COLUMN count TYPE int", "DROP COLUMN more", "ALTER COLUMN optional TYPE int"], 3).SelectMany(changes => changes))
        {
            await _database.ExecuteAsync($"ALTER TABLE counters {change}");
            await Task.Delay(50);
        }

        await end.CancelAsync();
        var rounds = (await Task.WhenAll(workers)).Sum();
        Assert.Equal(rounds, (await orm.Counters.FindUniqueAsync(k => k.Name("a")))!.Count);
        Assert.True(rounds > 20);
    }

    [Fact]
    public async Task A_transaction_fails_with_a_transient_error_and_is_retried()
    {
        await using var dataSource = NpgsqlDataSource.Create(Prepared("Maximum Pool Size=2"));
        await using var driver = new PostgreSqlDriver(dataSource);
        var orm = new TestOrm(driver);
        await orm.Schema.CreateAsync();
        await orm.Counters.CreateAsync(new() { Name = "a" });
        await FindTwiceAsync(orm);
        await _database.ExecuteAsync("ALTER TABLE counters ALTER COLUMN count TYPE bigint");

        var error = await Assert.ThrowsAsync<OrmException>(() => orm.TransactionAsync(FindTwiceAsync));
        Assert.Equal((OrmErrorCode.SchemaChanged, true), (error.Code, error.IsTransient));
        Assert.Equal("a", (await orm.Counters.FindUniqueAsync(k => k.Name("a")))!.Name);

        await FindTwiceAsync(orm);
        await _database.ExecuteAsync("ALTER TABLE counters ALTER COLUMN count TYPE int");
        var runs = 0;
        await orm.TransactionAsync(tx => FindTwiceAsync(tx, ++runs), new() { MaxRetries = 2 });
        Assert.Equal(2, runs);
    }

    /// <summary>As behind a pooler that gives the program another connection of the server.</summary>
    [Fact]
    public async Task A_prepared_statement_that_is_gone_is_prepared_again()
    {
        await using var dataSource = NpgsqlDataSource.Create(Prepared("Maximum Pool Size=1;No Reset On Close=true"));
        await using var driver = new PostgreSqlDriver(dataSource);
        var orm = new TestOrm(driver);
        await orm.Schema.CreateAsync();
        await FindTwiceAsync(orm);
        await using (var command = dataSource.CreateCommand("DEALLOCATE ALL"))
        {
            await command.ExecuteNonQueryAsync();
        }

        await FindTwiceAsync(orm);
    }

    private static async Task<int> WorkAsync(TestOrm orm, int worker, CancellationToken end)
    {
        var round = 0;
        while (!end.IsCancellationRequested)
        {
            var name = $"{worker}-{++round}";
            await orm.Counters.UpdateAsync(k => k.Name("a"), new() { Count = Assign.Increment(1) }, CancellationToken.None);
            await orm.Counters.CreateAsync(new() { Name = name, Optional = round }, CancellationToken.None);
            Assert.Equal(round, (await orm.Counters.FindUniqueAsync(k => k.Name(name), CancellationToken.None))!.Optional);
            Assert.Equal(name, Assert.Single(await orm.Counters.Where(c => c.Name == name).Select(c => new { c.Name, c.Count }).FindManyAsync(CancellationToken.None)).Name);
            await foreach (var counter in orm.Counters.Where(c => c.Name == "a").StreamAsync(CancellationToken.None))
            {
                Assert.True(counter.Count > 0);
            }

            await orm.Counters.DeleteAsync(k => k.Name(name), CancellationToken.None);
        }

        return round;
    }

    private static Task FindTwiceAsync(TestOrm orm) => FindTwiceAsync(orm, 0);

    private static async Task FindTwiceAsync(TestOrm orm, int run)
    {
        Assert.True(run >= 0);
        await orm.Counters.FindUniqueAsync(k => k.Name("a"));
        await orm.Counters.FindUniqueAsync(k => k.Name("a"));
    }

    private string Prepared(string settings) => $"{_database.ConnectionString};Max Auto Prepare=20;Auto Prepare Min Usages=1;{settings}";
}
