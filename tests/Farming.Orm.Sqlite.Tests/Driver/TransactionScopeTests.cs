using System.Transactions;
using Farming.Orm.Conformance.Databases;

namespace Farming.Orm.Sqlite.Tests.Driver;

public sealed class TransactionScopeTests
{
    [Fact]
    public async Task Nothing_is_written_inside_of_one()
    {
        await using var database = await new SqliteTestServer().CreateDatabaseAsync(Tables.OfTestOrm);
        var orm = database.Orm;
        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            Func<Task>[] works =
            [
                () => orm.Counters.CreateAsync(new() { Name = "a" }),
                () => orm.Counters.CreateManyAsync([new() { Name = "a" }, new() { Name = "b" }]),
                () => orm.Counters.ImportAsync([new() { Name = "a" }]),
                () => orm.Counters.CountAsync(),
                () => orm.TransactionAsync(tx => tx.Counters.CreateAsync(new() { Name = "a" })),
                () => orm.Schema.CreateAsync(),
            ];
            foreach (var work in works)
            {
                var exception = await Assert.ThrowsAsync<InvalidOperationException>(work);
                Assert.Contains("TransactionScope", exception.Message, StringComparison.Ordinal);
            }

            using var suppressed = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
            await orm.Counters.CreateAsync(new() { Name = "outside" });
        }

        Assert.Equal(["outside"], await orm.Counters.Select(c => c.Name).FindManyAsync());
    }
}
