namespace Farming.Orm.PostgreSql.Tests.Failures;

/// <summary>The server is restarted.</summary>
public sealed class RestartTests(OwnServer server) : OwnServerTests(server)
{
    [Fact]
    public async Task In_the_middle_of_a_transaction_nothing_of_it_is_left_and_the_next_one_works()
    {
        await LosesConnectionAsync(() => Orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "a" });
            await OwnServer.RestartAsync();
            await tx.Counters.CreateAsync(new() { Name = "b" });
        }));

        await Orm.TransactionAsync(tx => tx.Counters.CreateAsync(new() { Name = "c" }));
        Assert.Equal(["c"], await Orm.Counters.Select(c => c.Name).FindManyAsync());
    }

    [Fact]
    public async Task In_the_middle_of_an_import_nothing_of_it_is_left_and_the_next_one_works()
    {
        await LosesConnectionAsync(() => Orm.Counters.ImportAsync(Restarting()));

        Assert.Equal(1, await Orm.Counters.ImportAsync([new() { Name = "c" }]));
        Assert.Equal(["c"], await Orm.Counters.Select(c => c.Name).FindManyAsync());

        async IAsyncEnumerable<Conformance.Models.CounterCreate> Restarting()
        {
            yield return new() { Name = "a" };
            await OwnServer.RestartAsync();
            for (var number = 0; number < 10_000; number++)
            {
                yield return new() { Name = $"{number}" };
            }
        }
    }

    [Fact]
    public async Task Between_calls_one_stale_connection_at_most_is_noticed_whatever_their_number()
    {
        // Eight connections wait in the pool, all of them stale afterwards.
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = $"{number}" });
            await Task.Delay(200);
        })));
        await OwnServer.RestartAsync();

        var failures = 0;
        for (var call = 0; call < 8; call++)
        {
            try
            {
                Assert.Equal(8, await Orm.Counters.CountAsync());
            }
            catch (OrmException exception) when (exception.Code == OrmErrorCode.ConnectionFailed)
            {
                failures++;
            }
        }

        Assert.InRange(failures, 0, 1);
    }
}
