using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.PostgreSql.Tests.Driver;

public sealed class ImportFailureTests
{
    [Fact]
    public async Task A_cancelled_import_that_waits_for_a_lock_leaves_nothing()
    {
        await using var database = await new PostgreSqlTestServer().CreateDatabaseAsync(Tables.OfTestOrm);
        using var cancelled = new CancellationTokenSource();
        var taken = 0;

        await database.Orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "a" });
            var import = database.Orm.Counters.ImportAsync(Enumerable.Range(0, 1_000_000).Select(Row), cancellationToken: cancelled.Token);
            await StandsStillAsync(import, () => Volatile.Read(ref taken));
            await cancelled.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => import);
        });

        Assert.Equal(["a"], await database.Orm.Counters.Select(c => c.Name).FindManyAsync());

        CounterCreate Row(int number)
        {
            Volatile.Write(ref taken, number);
            return new() { Name = number == 0 ? "a" : $"{number}" };
        }
    }

    /// <summary>Waits until rows were taken and no more are: the buffers are full, since the server waits for the lock.</summary>
    private static async Task StandsStillAsync(Task import, Func<int> taken)
    {
        for (var before = 0; !import.IsCompleted && (before == 0 || before != taken());)
        {
            before = taken();
            await Task.Delay(200);
        }
    }
}
