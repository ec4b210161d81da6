using System.Numerics;
using Farming.Orm.Drivers;

namespace Farming.Orm.Planning.Strategies;

/// <summary>
/// For a page in an order that an index has, but that is not total: ties break by the key, and to sort by it costs a quarter of the statement although ties are rare. So
/// the statement leaves the key out and reads one row more than the page. Where two rows next to each other are equal in all terms of the order, and only there, the key
/// decides anything, and the page is read again by the statement with the key.
/// </summary>
/// <param name="statement">The statement with the key.</param>
/// <param name="ordinals">Where rows hold the terms of the order.</param>
internal sealed class TieBreak(PlannedStatement statement, int[] ordinals)
{
    /// <summary>Who met ties will meet more: so many executions begin with the key.</summary>
    private const int ExecutionsAfterTie = 64;

    private int _withKey;

    internal PlannedStatement Statement { get; } = statement;

    /// <summary>The same with another statement.</summary>
    internal TieBreak With(PlannedStatement other) => new(other, ordinals);

    /// <summary>Whether to begin without the key. Executions at once may lose a count, which does no harm.</summary>
    internal bool ExpectsNoTie()
    {
        var left = _withKey;
        if (left > 0)
        {
            _withKey = left - 1;
        }

        return left == 0;
    }

    /// <summary>Says that there was a tie.</summary>
    internal void Met() => _withKey = ExecutionsAfterTie;

    /// <summary>The terms of the order in a row as one number.</summary>
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
