using System.Numerics;
using Farming.Orm.Drivers;

namespace Farming.Orm.Planning.Strategies;

/// <summary>
/// The way to read a page in an order that an index has but that is not total. Rows that are equal in all terms of the order are sorted by the key. Sorting by the key as well
/// costs a quarter of the statement's time, and such ties are rare. So the first statement leaves the key out and reads one row more than the page. Where two neighbouring rows
/// tie, the page is read again with the key.
/// </summary>
/// <param name="statement">The statement with the key.</param>
/// <param name="ordinals">The ordinals of the terms of the order.</param>
internal sealed class TieBreak(PlannedStatement statement, int[] ordinals)
{
    /// <summary>The statement with the key.</summary>
    internal PlannedStatement Statement { get; } = statement;

    /// <summary>What executions have learnt about ties.</summary>
    internal TieHistory History { get; } = new();

    /// <summary>The same with another statement.</summary>
    internal TieBreak With(PlannedStatement other) => new(other, ordinals);

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
