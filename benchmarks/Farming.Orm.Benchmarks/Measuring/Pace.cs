namespace Farming.Orm.Benchmarks.Measuring;

/// <summary>How long a measurement takes.</summary>
/// <param name="Rounds">Rounds of ours and the fastest that are written by hand.</param>
/// <param name="PeerEvery">Everybody else takes part in every so many rounds.</param>
/// <param name="TurnTime">How long a turn takes at least.</param>
/// <param name="WarmUp">How long ours and those written by hand run before anything is timed.</param>
/// <param name="PeerWarmUp">How long everybody else does.</param>
public sealed record Pace(int Rounds, int PeerEvery, TimeSpan TurnTime, TimeSpan WarmUp, TimeSpan PeerWarmUp)
{
    public static Pace Quick { get; } = new(15, 3, TimeSpan.FromMilliseconds(20), TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(400));
}
