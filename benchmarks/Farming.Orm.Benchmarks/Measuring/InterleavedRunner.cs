using System.Diagnostics;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Workloads;

namespace Farming.Orm.Benchmarks.Measuring;

/// <summary>
/// Measures the contenders of a workload in rounds: all take their turns one after the other, in reversed order in every other round, so that
/// disturbances of the machine affect all alike. Ratios are taken within a round. A contender that needs seconds does the work once.
/// </summary>
/// <param name="pace">The duration of a measurement.</param>
public sealed class InterleavedRunner(Pace pace)
{
    // A hand-written contender that takes this many times as long as the fastest cannot be the limit.
    private const double OutOfReach = 1.5;

    private const int PositionsPerRound = 100_000;

    // The number that stands for a turn outside of the rounds.
    private const int BeforeRounds = -1;

    /// <summary>Checks that all answers are equal, and measures.</summary>
    public async Task<IReadOnlyList<Measurement>> MeasureAsync(Workload workload, BenchmarkDatabase database, IReadOnlyList<Contender> contenders, string databaseName)
    {
        ArgumentNullException.ThrowIfNull(workload);
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(contenders);
        await AnswerCheck.EnsureEqualAsync(workload, database, contenders);

        var entries = new List<Entry>();
        foreach (var contender in contenders)
        {
            entries.Add(await WarmUpAsync(workload, database, contender));
        }

        var best = entries.Where(entry => entry.Contender.Role == ContenderRole.HandWritten).Select(entry => entry.Estimate).DefaultIfEmpty(0).Min();
        var core = entries.Where(entry => entry.Contender.Role == ContenderRole.Ours || (entry.Contender.Role == ContenderRole.HandWritten && entry.Estimate <= best * OutOfReach)).DefaultIfEmpty(entries[0]).ToList();
        var rounds = Math.Max(1, pace.RoundsOf(workload.Clients == 1 ? core.Max(entry => entry.Estimate) : 5 * pace.TurnTime.TotalMicroseconds));
        var begin = Stopwatch.GetTimestamp();
        for (var round = 0; round < rounds && (round == 0 || Stopwatch.GetElapsedTime(begin) < pace.Budget); round++)
        {
            var isForAll = round % pace.PeerEvery == 0 && (round == 0 || Stopwatch.GetElapsedTime(begin) < pace.Budget / 2);
            var taking = entries.Where(entry => !entry.IsDone && (core.Contains(entry) || (isForAll && entry.Turns.Count < pace.PeerRoundsOf(entry.TurnTime)))).ToList();
            if (round % 2 == 1)
            {
                taking.Reverse();
            }

            foreach (var entry in taking)
            {
                entry.Turns[round] = await TakeTurnAsync(workload, database, entry, (round + 1) * PositionsPerRound);
            }
        }

        return Summarize(workload, databaseName, entries);
    }

    /// <summary>Runs until the code is fully optimized and the statements are prepared; only once if the work takes long.</summary>
    private async Task<Entry> WarmUpAsync(Workload workload, BenchmarkDatabase database, Contender contender)
    {
        var time = contender.Role == ContenderRole.Peer ? pace.PeerWarmUp : pace.WarmUp;
        var begin = Stopwatch.GetTimestamp();
        var (position, runs) = (0, 1);
        Turn last;
        TimeSpan turnTime;
        do
        {
            var turnBegin = Stopwatch.GetTimestamp();
            last = workload.Clients == 1
                ? await Turn.TakeAsync(contender, position, runs)
                : await Turn.TakeAsync(contender, position, workload.Clients, time / 4);
            await RestoreAsync(workload, database);
            turnTime = Stopwatch.GetElapsedTime(turnBegin);
            position += runs;
            runs = (int)Math.Clamp(time.TotalMicroseconds / 10 / last.Microseconds, 1, Math.Min(workload.MaximumRuns, PositionsPerRound));
        }
        while (Stopwatch.GetElapsedTime(begin) < time);

        var entry = new Entry(contender, last.Microseconds, turnTime.TotalMicroseconds);
        if (last.Microseconds > Pace.Once)
        {
            entry.Turns[BeforeRounds] = last;
        }

        return entry;
    }

    private async Task<Turn> TakeTurnAsync(Workload workload, BenchmarkDatabase database, Entry entry, int firstPosition)
    {
        var runs = (int)Math.Clamp(Math.Ceiling(pace.TurnTime.TotalMicroseconds / entry.Estimate), 1, Math.Min(workload.MaximumRuns, PositionsPerRound));
        var turn = workload.Clients == 1
            ? await Turn.TakeAsync(entry.Contender, firstPosition, runs)
            : await Turn.TakeAsync(entry.Contender, firstPosition, workload.Clients, pace.TurnTime * 5);
        await RestoreAsync(workload, database);
        return turn;
    }

    private static Task RestoreAsync(Workload workload, BenchmarkDatabase database) => workload.RestoreAsync?.Invoke(database) ?? Task.CompletedTask;

    private static List<Measurement> Summarize(Workload workload, string databaseName, List<Entry> entries)
    {
        var limit = entries.Where(entry => entry.Contender.Role == ContenderRole.HandWritten).MinBy(entry => entry.Microseconds);
        return entries.ConvertAll(entry => new Measurement(workload.Title, databaseName, entry.Contender.Name, entry.Microseconds, entry.Bytes, limit is null ? null : entry.RatioTo(limit))
        {
            Role = entry.Contender.Role,
            IsLimit = entry == limit,
            BytesRatio = limit is null ? null : entry.Bytes / limit.Bytes,
            Rounds = entry.Turns.Count,
            Latency = workload.Clients == 1 ? null : Latency.Of([.. entry.Turns.Values.SelectMany(turn => turn.Latencies)]),
        });
    }

    /// <param name="Contender">The contender.</param>
    /// <param name="Estimate">The estimated time to do the work once, in microseconds.</param>
    /// <param name="TurnTime">The estimated time of a turn, including restoring the data, in microseconds.</param>
    private sealed record Entry(Contender Contender, double Estimate, double TurnTime)
    {
        internal Dictionary<int, Turn> Turns { get; } = [];

        internal double Microseconds => Turns.Values.Select(turn => turn.Microseconds).Median();

        internal double Bytes => Turns.Values.Select(turn => turn.Bytes).Median();

        /// <summary>Whether the contender gets only one turn and has taken it.</summary>
        internal bool IsDone => Turns.ContainsKey(BeforeRounds);

        /// <summary>The median of the ratios within rounds; for contenders that do not share a round, the ratio of the medians.</summary>
        internal double RatioTo(Entry other) =>
            Turns.Where(turn => other.Turns.ContainsKey(turn.Key))
                .Select(turn => turn.Value.Microseconds / other.Turns[turn.Key].Microseconds)
                .DefaultIfEmpty(Microseconds / other.Microseconds)
                .Median();
    }
}
