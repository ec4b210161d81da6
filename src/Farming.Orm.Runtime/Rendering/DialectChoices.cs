namespace Farming.Orm.Rendering;

/// <summary>The choices of the planner for a database: one table per dialect.</summary>
internal sealed record DialectChoices
{
    /// <summary>The maximum number of parameters of a statement.</summary>
    internal required int MaximumParameters { get; init; }

    /// <summary>Whether a LATERAL sub-select per parent may look up the rows of a branch.</summary>
    internal required bool LooksUpByLateral { get; init; }

    /// <summary>Whether each part of a UNION ALL keeps the order of its rows; otherwise the rows are numbered.</summary>
    internal required bool UnionKeepsOrder { get; init; }

    /// <summary>
    /// Whether a branch with an index gets its own statement, executed for each parent while the parents' statement is on the parent's row. Requires a database without
    /// round trips that can execute another statement on the same snapshot.
    /// </summary>
    internal required bool BranchesAreStatements { get; init; }

    /// <summary>Whether a page in the order of an index is first read without the tie-break, and again with it after a tie, which costs a second round trip.</summary>
    internal required bool ReadsPagesWithoutTieBreak { get; init; }

    /// <summary>Whether an order by a relation's count joins a table of all counts instead of counting for each row.</summary>
    internal required bool GroupsCounts { get; init; }
}
