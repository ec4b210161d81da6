using System.Diagnostics;
using Farming.Orm.Benchmarks.Contenders;

namespace Farming.Orm.Benchmarks.Measuring;

/// <summary>One contender's turn in a round: the time and the bytes to do the work once.</summary>
internal sealed record Turn(double Microseconds, double Bytes)
{
    /// <summary>The time of each piece of work of each client; only with concurrent clients.</summary>
    internal List<double> Latencies { get; init; } = [];

    /// <summary>Does the work a number of times, one after the other.</summary>
    internal static async Task<Turn> TakeAsync(Contender contender, int firstPosition, int runs)
    {
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var begin = Stopwatch.GetTimestamp();
        for (var run = 0; run < runs; run++)
        {
            await contender.RunAsync(firstPosition + run).ConfigureAwait(false);
        }

        var time = Stopwatch.GetElapsedTime(begin);
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        return new(time.TotalMicroseconds / runs, (double)bytes / runs);
    }

    /// <summary>Lets several clients do the work repeatedly for some time.</summary>
    internal static async Task<Turn> TakeAsync(Contender contender, int firstPosition, int clients, TimeSpan duration)
    {
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var begin = Stopwatch.GetTimestamp();
        var latencies = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var own = new List<double>(4_096);
            for (var position = firstPosition + (client * 10_000); Stopwatch.GetElapsedTime(begin) < duration; position++)
            {
                var start = Stopwatch.GetTimestamp();
                await contender.RunAsync(position).ConfigureAwait(false);
                own.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }

            return own;
        })));
        var time = Stopwatch.GetElapsedTime(begin);
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        List<double> all = [.. latencies.SelectMany(own => own)];
        return new(time.TotalMicroseconds / all.Count, (double)bytes / all.Count) { Latencies = all };
    }
}
