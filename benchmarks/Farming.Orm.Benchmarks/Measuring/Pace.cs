namespace Farming.Orm.Benchmarks.Measuring;

/// <summary>How long a measurement takes.</summary>
/// <param name="Rounds">Rounds of ours and the fastest that are written by hand.</param>
/// <param name="PeerEvery">Everybody else takes part in every so many rounds.</param>
/// <param name="TurnTime">How long a turn takes at least.</param>
/// <param name="WarmUp">How long ours and those written by hand run before anything is timed.</param>
/// <param name="PeerWarmUp">How long everybody else does.</param>
/// <param name="Budget">How long all rounds of a workload may take on one database: when it is spent no further one begins, and when half of it is, only ours and the fastest by hand go on.</param>
public sealed record Pace(int Rounds, int PeerEvery, TimeSpan TurnTime, TimeSpan WarmUp, TimeSpan PeerWarmUp, TimeSpan Budget)
{
    /// <summary>Whose work takes longer than this, in microseconds, does it once: the last run that was to warm it up is what counts.</summary>
    internal const double Once = 2_000_000;

    // Whose work takes longer than this, in microseconds, has three rounds at most.
    private const double Slow = 500_000;
    private const int SlowRounds = 3;

    // What all rounds of one contender may take together, in microseconds.
    private const double ContenderBudget = 1_500_000;

    public static Pace Quick { get; } =
        new(15, 3, TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(800), TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(8));

    /// <summary>Rounds for work that takes so long, in microseconds: fewer, but five at least where it is not slow.</summary>
    internal int RoundsOf(double microseconds) => microseconds switch
    {
        > Once => 0,
        > Slow => Math.Min(SlowRounds, Rounds),
        _ => (int)Math.Clamp(ContenderBudget / microseconds, Math.Min(5, Rounds), Rounds),
    };

    /// <summary>Rounds for somebody else whose turn takes so long, in microseconds: one may have to do.</summary>
    internal int PeerRoundsOf(double microseconds) => (int)Math.Clamp(ContenderBudget / microseconds, 1, Rounds);
}
