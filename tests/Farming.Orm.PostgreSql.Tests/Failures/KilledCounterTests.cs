using System.Data;

namespace Farming.Orm.PostgreSql.Tests.Failures;

/// <summary>A counter under Serializable while connections are killed at random: the reported outcomes are true.</summary>
public sealed class KilledCounterTests(OwnServer server) : OwnServerTests(server)
{
    private const int Writers = 8;
    private const int Kills = 25;

    private int _successes;
    private int _unknown;
    private int _failures;

    [Fact]
    public async Task The_count_is_the_number_of_successes_reported()
    {
        await Orm.Counters.CreateAsync(new() { Name = "a" });
        using var done = new CancellationTokenSource();

        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => WriteAsync(done.Token))));
        for (var killed = 0; killed < Kills && !writing.IsCompleted;)
        {
            killed += await KillAsync("pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL ORDER BY random() LIMIT 1)");
            await Task.Delay(Random.Shared.Next(1, 30), CancellationToken.None);
        }

        await done.CancelAsync();
        await writing;

        // Only the outcome of a commit without an answer is unknown.
        var count = (await Orm.Counters.FindUniqueAsync(k => k.Name("a")))!.Count;
        Assert.InRange(count, _successes, _successes + _unknown);
        Assert.True(_successes > 0 && _failures > 0, $"{_successes} successes, {_failures} failures, {_unknown} unknown: nothing was tested.");
    }

    private async Task WriteAsync(CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            try
            {
                await Orm.TransactionAsync(
                    async tx =>
                    {
                        var counter = await tx.Counters.FindUniqueAsync(k => k.Name("a"));
                        await Task.Delay(Random.Shared.Next(3), CancellationToken.None);
                        await tx.Counters.UpdateAsync(k => k.Name("a"), new() { Count = counter!.Count + 1 });
                    },
                    new() { Isolation = IsolationLevel.Serializable, MaxRetries = 1000 },
                    CancellationToken.None);
                Interlocked.Increment(ref _successes);
            }
            catch (OrmException exception) when (exception.Code == OrmErrorCode.CommitOutcomeUnknown)
            {
                Interlocked.Increment(ref _unknown);
            }
            catch (OrmException exception) when (exception.Code == OrmErrorCode.ConnectionFailed)
            {
                Interlocked.Increment(ref _failures);
            }
        }
    }
}
