using Farming.Orm.Conformance.Databases;

namespace Farming.Orm.Conformance.Writes;

/// <summary>Writes that fail half-way leave nothing, and transactions side by side keep to themselves.</summary>
public abstract class AllOrNothingTests(ITestServer server) : DatabaseTests(server)
{
    [Fact]
    public async Task Many_rows_in_several_statements_of_which_the_last_fails()
    {
        await Orm.Writers.CreateAsync(new() { Id = 1000, Name = "there" });

        // Given and counted ids do not go into one statement.
        var error = await Assert.ThrowsAsync<OrmException>(() => Orm.Writers.CreateManyAsync([new() { Name = "a" }, new() { Id = 500, Name = "b" }, new() { Name = "c" }, new() { Id = 1000, Name = "d" }]));

        Assert.Equal((OrmErrorCode.UniqueViolation, "Writer"), (error.Code, error.Model));
        Assert.Equal(["there"], await Orm.Writers.Select(w => w.Name).FindManyAsync());
    }

    [Fact]
    public async Task Ten_thousand_rows_of_which_the_last_fails()
    {
        var rows = Enumerable.Range(0, 10_000).Select(number => new Models.CounterCreate { Name = $"{number}" }).Append(new() { Name = "0" }).ToList();

        await Assert.ThrowsAsync<OrmException>(() => Orm.Counters.CreateManyAsync(rows));
        await Assert.ThrowsAsync<OrmException>(() => Orm.Counters.ImportAsync(rows));

        Assert.Equal(0, await Orm.Counters.CountAsync());
        Assert.Equal(10_000, (await Orm.Counters.CreateManyAsync(rows.SkipLast(1))).Count);
    }

    [Fact]
    public async Task Many_rows_that_fail_inside_an_inner_transaction_leave_the_outer_one_as_it_was()
    {
        await Orm.TransactionAsync(async tx =>
        {
            await tx.Writers.CreateAsync(new() { Id = 1000, Name = "before" });
            await Assert.ThrowsAsync<OrmException>(() => tx.TransactionAsync(inner => inner.Writers.CreateManyAsync([new() { Name = "a" }, new() { Id = 500, Name = "b" }, new() { Id = 1000, Name = "c" }])));
            await tx.Writers.CreateAsync(new() { Name = "after" });
        });

        Assert.Equal(["after", "before"], await Orm.Writers.OrderBy(w => w.Name).Select(w => w.Name).FindManyAsync());
    }

    [Fact]
    public async Task Of_thirty_two_transactions_at_once_those_that_return_are_there_whole_and_the_others_not_at_all()
    {
        var reported = await Task.WhenAll(Enumerable.Range(0, 32).Select(number => Task.Run(async () =>
        {
            try
            {
                await Orm.TransactionAsync(async tx =>
                {
                    await tx.Counters.CreateAsync(new() { Name = $"{number}-a" });
                    await Task.Yield();
                    await tx.Counters.CreateManyAsync([new() { Name = $"{number}-b" }, new() { Name = $"{number}-c" }]);
                    Assert.Equal(3, await tx.Counters.Where(c => c.Name.StartsWith($"{number}-")).CountAsync());
                    if (number % 2 == 1)
                    {
                        throw new DivideByZeroException();
                    }
                });
                return number;
            }
            catch (DivideByZeroException)
            {
                return -1;
            }
        })));

        var names = await Orm.Counters.Select(c => c.Name).FindManyAsync();
        var expected = reported.Where(number => number >= 0).SelectMany(number => new[] { $"{number}-a", $"{number}-b", $"{number}-c" });
        Assert.Equal(expected.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
        Assert.Equal(48, names.Count);
    }

    [Fact]
    public async Task A_transaction_does_not_see_what_another_has_not_committed()
    {
        await Orm.Counters.CreateAsync(new() { Name = "a" });

        await Orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "b" });

            // Readers do not wait for a writer, on either database.
            Assert.Equal(1, await Orm.Counters.CountAsync());
            Assert.Equal(1, await Orm.TransactionAsync(other => other.Counters.CountAsync(), new() { ReadOnly = true }));
            Assert.Equal(2, await tx.Counters.CountAsync());
        });

        Assert.Equal(2, await Orm.Counters.CountAsync());
    }
}
