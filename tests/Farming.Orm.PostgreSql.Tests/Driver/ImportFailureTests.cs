using Farming.Orm.Conformance.Models;

namespace Farming.Orm.PostgreSql.Tests.Driver;

public sealed class ImportFailureTests
{
    [Fact]
    public async Task A_cancelled_import_that_waits_for_a_lock_leaves_nothing()
    {
        await using var database = await new PostgreSqlTestServer().CreateDatabaseAsync();
        await database.Orm.Schema.CreateAsync();
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await database.Orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "a" });
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.Orm.Counters.ImportAsync(
                Enumerable.Range(0, 1_000_000).Select(number => new CounterCreate { Name = number == 0 ? "a" : $"{number}" }), cancellationToken: cancelled.Token));
        });

        Assert.Equal(["a"], await database.Orm.Counters.Select(c => c.Name).FindManyAsync());
    }
}
