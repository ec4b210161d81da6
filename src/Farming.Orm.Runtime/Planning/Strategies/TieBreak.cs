using System.Numerics;
using Farming.Orm.Drivers;

namespace Farming.Orm.Planning.Strategies;

/// <summary>
/// The tie-break of a page in the order of an index that is not total. Sorting by the key takes 25 % of the statement's time, although ties are rare. Therefore the
/// statement leaves the key out and reads one additional row. The key matters only if two adjacent rows are equal in all terms of the order: then the statement
/// with the key reads the page again.
/// </summary>
/// <param name="statement">The statement with the key.</param>
/// <param name="ordinals">The ordinals of the terms of the order.</param>
internal sealed class TieBreak(PlannedStatement statement, int[] ordinals)
{
    /// <summary>After a tie, more ties are likely: this number of executions begins with the key.</summary>
    private const int ExecutionsAfterTie = 64;

    private int _withKey;

    internal PlannedStatement Statement { get; } = statement;

    /// <summary>The same tie-break with another statement.</summary>
    internal TieBreak With(PlannedStatement other) => new(other, ordinals);

    /// <summary>Whether to begin without the key. Concurrent executions may lose a count, which is harmless.</summary>
    internal bool ExpectsNoTie()
    {
        var left = _withKey;
        if (left > 0)
        {
            _withKey = left - 1;
        }

        return left == 0;
    }

    /// <summary>Records a tie.</summary>
    internal void Met() => _withKey = ExecutionsAfterTie;

    /// <summary>A hash of the terms of the order in a row.</summary>
    internal ulong Terms(DriverRows row)
    {
        var terms = 0UL;
        foreach (var ordinal in ordinals)
        {
            terms = BitOperations.RotateLeft(terms, 5) ^ row.Fingerprint(ordinal);
        }

        return terms;
    }
}
