using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;
using Npgsql;

namespace Farming.Orm.PostgreSql.Tests.Driver;

public sealed class RoundTripTests : IAsyncLifetime
{
    private TestDatabase? _database;
    private CountingProxy? _proxy;
    private NpgsqlDataSource? _source;
    private TestOrm? _orm;

    private TestOrm Orm => _orm!;

    public async Task InitializeAsync()
    {
        _database = await new PostgreSqlTestServer().CreateDatabaseAsync(Tables.OfTestOrm);
        await AccountData.CreateAsync(_database.Orm);
        var name = (string)(await _database.QueryAsync("SELECT current_database()"))[0][0]!;
        var direct = new NpgsqlConnectionStringBuilder(await PostgreSqlServer.ConnectionStringAsync()) { Database = name };
        (_proxy, var connectionString) = CountingProxy.Start(direct.ConnectionString);
        _source = NpgsqlDataSource.Create(connectionString);
        _orm = new(new PostgreSqlDriver(_source));

        // Logging in, and learning the server's types.
        await Orm.Users.CountAsync();
    }

    public async Task DisposeAsync()
    {
        await _source!.DisposeAsync();
        await _proxy!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    [Fact]
    public async Task A_batch_of_five_reads_is_one_round_trip_and_five_reads_are_five()
    {
        var single = await CountAsync(async () =>
        {
            await Orm.Users.FindManyAsync();
            await Orm.Sessions.OrderBy(s => s.Token).FindFirstAsync();
            await Orm.Users.FindUniqueAsync(k => k.Email("ada@farminglabs.dev"));
            await Orm.Sessions.CountAsync();
            await Orm.Profiles.Where(p => p.Bio != null).AnyAsync();
        });
        var together = await CountAsync(() => Orm.BatchAsync(
            Orm.Users.Batch().FindMany(),
            Orm.Sessions.OrderBy(s => s.Token).Batch().FindFirst(),
            Orm.Users.Batch().FindUnique(k => k.Email("ada@farminglabs.dev")),
            Orm.Sessions.Batch().Count(),
            Orm.Profiles.Where(p => p.Bio != null).Batch().Any()));

        Assert.Equal((5, 1), (single, together));
    }

    [Fact]
    public async Task A_batch_of_writes_is_one_round_trip_too()
    {
        var count = await CountAsync(() => Orm.BatchAsync(
            Orm.Counters.Batch().CreateMany([new() { Name = "a" }, new() { Name = "b" }]),
            Orm.Counters.Batch().Upsert(k => k.Name("a"), new() { Name = "a" }, new() { Count = 1 }),
            Orm.Counters.Where(c => c.Count == 1).Batch().UpdateMany(new() { Note = "one" }),
            Orm.Counters.Batch().Delete(k => k.Name("b"))));

        Assert.Equal(1, count);
        Assert.Equal(1, await Orm.Counters.Where(c => c.Note == "one").CountAsync());
    }

    [Fact]
    public async Task A_batch_that_fails_is_one_round_trip_and_leaves_nothing()
    {
        var count = await CountAsync(() => Assert.ThrowsAsync<OrmException>(() => Orm.BatchAsync(
            Orm.Counters.Batch().Create(new() { Name = "a" }),
            Orm.Counters.Batch().Create(new() { Name = "a" }))));

        Assert.Equal(1, count);
        Assert.Equal(0, await Orm.Counters.CountAsync());
    }

    [Fact]
    public async Task A_batch_in_a_transaction_takes_the_beginning_along()
    {
        var count = await CountAsync(() => Orm.TransactionAsync(tx => tx.BatchAsync(tx.Counters.Batch().Create(new() { Name = "a" }), tx.Counters.Batch().Count())));

        Assert.Equal(2, count);
    }

    [Fact]
    public async Task The_server_stops_sending_to_a_stream_that_was_left()
    {
        // 100 MB, far more than any buffer on the way holds.
        await _database!.ExecuteAsync("INSERT INTO organizations (id, name) SELECT 'wide' || n, repeat('x', 100000) FROM generate_series(1, 1000) n");
        _proxy!.Reset();

        await foreach (var name in Orm.Organizations.Where(o => o.Id.StartsWith("wide")).Select(o => o.Name).StreamAsync())
        {
            Assert.Equal(100_000, name.Length);
            break;
        }

        Assert.InRange(_proxy.Received, 100_000, 50_000_000);
        Assert.Equal(1002, await Orm.Organizations.CountAsync());
    }

    private async Task<int> CountAsync(Func<Task> work)
    {
        _proxy!.Reset();
        await work();
        return _proxy.RoundTrips;
    }
}
