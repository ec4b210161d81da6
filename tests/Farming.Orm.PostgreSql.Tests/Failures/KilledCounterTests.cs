using System.Data;

namespace Farming.Orm.PostgreSql.Tests.Failures;

/// <summary>A counter under Serializable while connections are killed at random: what is reported is what happened.</summary>
public sealed class KilledCounterTests(OwnServer server) : OwnServerTests(server)
{
    private const int Writers = 8;
    private const int IncrementsPerWriter = 40;

    private int _successes;
    private int _unknown;
    private int _failures;

    [Fact]
    public async Task The_count_is_the_number_of_successes_reported()
    {
        await Orm.Counters.CreateAsync(new() { Name = "a" });
        using var done = new CancellationTokenSource();

        var killing = KillAtRandomAsync(done.Token);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(WriteAsync)));
        await done.CancelAsync();
        var killed = await killing;

        var count = (await Orm.Counters.FindUniqueAsync(k => k.Name("a")))!.Count;
        Assert.InRange(count, _successes, _successes + _unknown);
        Assert.Equal(Writers * IncrementsPerWriter, _successes + _unknown + _failures);
        Assert.True(_successes > 0 && killed > 0, $"{_successes} successes, {killed} killed: nothing was tested.");
    }

    private async Task WriteAsync()
    {
        for (var increment = 0; increment < IncrementsPerWriter; increment++)
        {
            try
            {
                await Orm.TransactionAsync(
                    async tx =>
                    {
                        var counter = await tx.Counters.FindUniqueAsync(k => k.Name("a"));
                        await tx.Counters.UpdateAsync(k => k.Name("a"), new() { Count = counter!.Count + 1 });
                    },
                    new() { Isolation = IsolationLevel.Serializable, MaxRetries = 1000 });
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

    private async Task<int> KillAtRandomAsync(CancellationToken done)
    {
        var killed = 0;
        while (!done.IsCancellationRequested)
        {
            killed += await KillAsync("xact_start IS NOT NULL AND random() < 0.2");
            await Task.Delay(Random.Shared.Next(1, 30), CancellationToken.None);
        }

        return killed;
    }
}
