using Farming.Orm.Conformance.Models;

namespace Farming.Orm.PostgreSql.Tests.Failures;

/// <summary>A backend is killed in the middle of work: nothing is half-written, and the next call works.</summary>
public sealed class KilledBackendTests(OwnServer server) : OwnServerTests(server)
{
    private const int Rows = 100_000;
    private const string Halfway = "50000";

    private static IEnumerable<WriterCreate> Writers => Enumerable.Range(0, Rows).Select(number => new WriterCreate { Name = $"{number}" });

    [Fact]
    public async Task In_a_transaction()
    {
        var runs = 0;

        await LosesConnectionAsync(() => Orm.TransactionAsync(
            async tx =>
            {
                runs++;
                await tx.Counters.CreateAsync(new() { Name = "a" });
                await KillTransactionAsync();
                await tx.Counters.CreateAsync(new() { Name = "b" });
            },
            new() { MaxRetries = 3 }));

        Assert.Equal(1, runs);
        await NothingIsThereAndTheNextCallWorksAsync();
    }

    [Fact]
    public async Task In_an_inner_transaction()
    {
        OrmException? inner = null;

        var error = await LosesConnectionAsync(() => Orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "a" });
            inner = await LosesConnectionAsync(() => tx.TransactionAsync(async savepoint =>
            {
                await savepoint.Counters.CreateAsync(new() { Name = "b" });
                await KillTransactionAsync();
                await savepoint.Counters.CreateAsync(new() { Name = "c" });
            }));
            throw inner;
        }));

        Assert.Same(inner, error);
        await NothingIsThereAndTheNextCallWorksAsync();
    }

    [Fact]
    public async Task Before_an_inner_transaction() =>
        await LosesConnectionAsync(() => Orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "a" });
            await KillTransactionAsync();
            throw await LosesConnectionAsync(() => tx.TransactionAsync(savepoint => savepoint.Counters.CountAsync()));
        }));

    [Fact]
    public async Task Before_the_commit()
    {
        await LosesConnectionAsync(
            () => Orm.TransactionAsync(
                async tx =>
                {
                    await tx.Counters.CreateAsync(new() { Name = "a" });
                    await KillTransactionAsync();
                },
                new() { MaxRetries = 3 }),
            OrmErrorCode.CommitOutcomeUnknown);

        await NothingIsThereAndTheNextCallWorksAsync();
    }

    [Theory]
    [InlineData("transaction")]
    [InlineData("rows in several statements")]
    [InlineData("import")]
    public async Task While_the_commit_runs(string what)
    {
        await HaltCommitsAsync("writers");
        WriterCreate[] rows = [new() { Name = "a" }, new() { Id = 10, Name = "b" }];

        var writing = LosesConnectionAsync(
            () => what switch
            {
                "transaction" => Orm.TransactionAsync(tx => tx.Writers.CreateAsync(rows[0]), new() { MaxRetries = 3 }),
                "import" => Orm.Writers.ImportAsync(rows),
                _ => Orm.Writers.CreateManyAsync(rows),
            },
            OrmErrorCode.CommitOutcomeUnknown);
        await KillHaltedAsync();
        await writing;

        Assert.Equal(0, await Orm.Writers.CountAsync());
    }

    [Fact]
    public async Task And_the_work_goes_on_as_if_nothing_were()
    {
        var error = await Assert.ThrowsAsync<OrmException>(() => Orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "a" });
            await KillTransactionAsync();
            await LosesConnectionAsync(() => tx.Counters.CreateAsync(new() { Name = "b" }));

            // The connection is closed by now.
            var again = await Assert.ThrowsAsync<OrmException>(() => tx.Counters.CreateAsync(new() { Name = "c" }));
            Assert.Equal(OrmErrorCode.ConnectionFailed, again.Code);
        }));

        Assert.Equal(OrmErrorCode.ConnectionFailed, error.Code);
        await NothingIsThereAndTheNextCallWorksAsync();
    }

    [Fact]
    public async Task While_many_rows_are_created()
    {
        await HaltAtAsync("writers", Halfway);

        var creating = LosesConnectionAsync(() => Orm.Writers.CreateManyAsync(Writers));
        await KillHaltedAsync();
        await creating;

        await NothingIsThereAndTheNextCallWorksAsync();
    }

    [Fact]
    public async Task Between_the_statements_of_rows_that_are_created()
    {
        await HaltAtAsync("writers", Halfway);

        // Given and counted ids are statements of their own.
        var creating = LosesConnectionAsync(() => Orm.Writers.CreateManyAsync([new() { Name = "a" }, new() { Id = 10, Name = "b" }, new() { Name = Halfway }]));
        await KillHaltedAsync();
        await creating;

        await NothingIsThereAndTheNextCallWorksAsync();
    }

    [Fact]
    public async Task While_the_server_takes_an_import()
    {
        await HaltAtAsync("writers", Halfway);

        var importing = LosesConnectionAsync(() => Orm.Writers.ImportAsync(Writers));
        await KillHaltedAsync();
        await importing;

        await NothingIsThereAndTheNextCallWorksAsync();
    }

    [Fact]
    public async Task While_the_client_has_rows_to_import()
    {
        await LosesConnectionAsync(() => Orm.Writers.ImportAsync(Killing()));

        await NothingIsThereAndTheNextCallWorksAsync();

        async IAsyncEnumerable<WriterCreate> Killing()
        {
            foreach (var row in Writers)
            {
                if (row.Name == Halfway)
                {
                    await KillTransactionAsync();
                }

                yield return row;
            }
        }
    }

    [Fact]
    public async Task In_an_import_inside_a_transaction()
    {
        await HaltAtAsync("writers", Halfway);

        var importing = LosesConnectionAsync(() => Orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "a" });
            await tx.Writers.ImportAsync(Writers);
        }));
        await KillHaltedAsync();
        await importing;

        await NothingIsThereAndTheNextCallWorksAsync();
    }

    [Fact]
    public async Task In_a_batch()
    {
        await HaltAtAsync("writers", Halfway);

        var running = LosesConnectionAsync(() => Orm.BatchAsync(
            Orm.Counters.Batch().Create(new() { Name = "a" }),
            Orm.Writers.Batch().CreateMany([new() { Name = "a" }, new() { Name = Halfway }]),
            Orm.Counters.Batch().Count()));
        await KillHaltedAsync();
        await running;

        await NothingIsThereAndTheNextCallWorksAsync();
    }

    [Fact]
    public async Task In_a_query()
    {
        await Orm.Writers.CreateManyAsync(Writers.Take(1000));

        await LosesConnectionAsync(() => Orm.TransactionAsync(async tx =>
        {
            await tx.Writers.FindManyAsync();
            await KillTransactionAsync();
            await tx.Writers.FindManyAsync();
        }));

        Assert.Equal(1000, await Orm.Writers.CountAsync());
    }

    /// <summary>The failed work has not written anything, and the client can be used again without repair.</summary>
    private async Task NothingIsThereAndTheNextCallWorksAsync()
    {
        Assert.Equal((0, 0), (await Orm.Counters.CountAsync(), await Orm.Writers.CountAsync()));
        Assert.Equal(2, await Orm.TransactionAsync(async tx => (await tx.Writers.CreateManyAsync([new() { Name = "next" }, new() { Name = "last" }])).Count));
    }
}
