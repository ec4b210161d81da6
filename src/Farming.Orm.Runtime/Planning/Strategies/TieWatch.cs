using Farming.Orm.Drivers;

namespace Farming.Orm.Planning.Strategies;

/// <summary>The kind of a row in a page that is read without the tie-break.</summary>
internal enum PageRow
{
    /// <summary>A row of the page.</summary>
    Member,

    /// <summary>The row after the page.</summary>
    Behind,

    /// <summary>A row that is equal in the order to the row before it: the page must be read again.</summary>
    Tie,
}

/// <summary>Searches the rows of a page for ties.</summary>
/// <param name="ties">The order of the page.</param>
/// <param name="size">The maximum number of rows of the page.</param>
internal struct TieWatch(TieBreak ties, int size)
{
    private ulong _last;
    private int _members;

    /// <summary>Classifies the next row.</summary>
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
