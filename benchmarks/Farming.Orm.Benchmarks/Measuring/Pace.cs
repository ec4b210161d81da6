namespace Farming.Orm.Benchmarks.Measuring;

/// <summary>The duration of a measurement.</summary>
/// <param name="Rounds">The number of rounds for Farming.Orm and the fastest hand-written contenders.</param>
/// <param name="PeerEvery">The other contenders take part in one of this many rounds.</param>
/// <param name="TurnTime">The minimum time of a turn.</param>
/// <param name="WarmUp">How long Farming.Orm and the hand-written contenders run before timing begins.</param>
/// <param name="PeerWarmUp">How long the other contenders run before timing begins.</param>
/// <param name="Budget">The time for all rounds of a workload on one database. When it is spent, no new round begins; when half of it is spent, only Farming.Orm and the fastest hand-written contenders go on.</param>
public sealed record Pace(int Rounds, int PeerEvery, TimeSpan TurnTime, TimeSpan WarmUp, TimeSpan PeerWarmUp, TimeSpan Budget)
{
    /// <summary>A contender whose work takes longer than this, in microseconds, does it once: the last warm-up run counts.</summary>
    internal const double Once = 2_000_000;

    // A contender whose work takes longer than this, in microseconds, gets at most three rounds.
    private const double Slow = 500_000;
    private const int SlowRounds = 3;

    // The time for all rounds of one contender, in microseconds.
    private const double ContenderBudget = 1_500_000;

    public static Pace Quick { get; } =
        new(15, 3, TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(800), TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(8));

    /// <summary>The number of rounds for work of this duration, in microseconds: fewer for longer work, but at least five unless it is slow.</summary>
    internal int RoundsOf(double microseconds) => microseconds switch
    {
        > Once => 0,
        > Slow => Math.Min(SlowRounds, Rounds),
        _ => (int)Math.Clamp(ContenderBudget / microseconds, Math.Min(5, Rounds), Rounds),
    };

    /// <summary>The number of rounds for another contender whose turn takes this long, in microseconds: at least one.</summary>
    internal int PeerRoundsOf(double microseconds) => (int)Math.Clamp(ContenderBudget / microseconds, 1, Rounds);
}
