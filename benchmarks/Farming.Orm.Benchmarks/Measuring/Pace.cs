namespace Farming.Orm.Benchmarks.Measuring;

/// <summary>How long a measurement takes.</summary>
/// <param name="Rounds">Rounds of ours and the fastest that are written by hand.</param>
/// <param name="PeerEvery">Everybody else takes part in every so many rounds.</param>
/// <param name="TurnTime">How long a turn takes at least.</param>
/// <param name="WarmUp">How long ours and those written by hand run before anything is timed.</param>
/// <param name="PeerWarmUp">How long everybody else does.</param>
public sealed record Pace(int Rounds, int PeerEvery, TimeSpan TurnTime, TimeSpan WarmUp, TimeSpan PeerWarmUp)
{
    // What all rounds of one contender may take together, in microseconds.
    private const double Budget = 1_500_000;

    public static Pace Quick { get; } = new(15, 3, TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(800), TimeSpan.FromMilliseconds(300));

    /// <summary>Rounds for work that takes so long: fewer, but five at least.</summary>
    internal int RoundsOf(double microseconds) => (int)Math.Clamp(Budget / microseconds, Math.Min(5, Rounds), Rounds);
}
