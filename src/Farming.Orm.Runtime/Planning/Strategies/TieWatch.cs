using Farming.Orm.Drivers;

namespace Farming.Orm.Planning.Strategies;

/// <summary>What a row of a page is that was asked for without the key in its order.</summary>
internal enum PageRow
{
    /// <summary>A row of the page.</summary>
    Member,

    /// <summary>The row behind the page.</summary>
    Behind,

    /// <summary>Equal in the order to the row before it: the page is to be read again.</summary>
    Tie,
}

/// <summary>Goes through the rows of a page in search of ties.</summary>
/// <param name="ties">The page's order.</param>
/// <param name="size">How many rows the page has at most.</param>
internal struct TieWatch(TieBreak ties, int size)
{
    private ulong _last;
    private int _members;

    /// <summary>Says what the next row is.</summary>
    internal PageRow Next(DriverRows row)
    {
        var terms = ties.Terms(row);
        if (_members > 0 && terms == _last)
        {
            ties.History.RecordTie();
            return PageRow.Tie;
        }

        if (_members == size)
        {
            return PageRow.Behind;
        }

        _last = terms;
        _members++;
        return PageRow.Member;
    }
}
