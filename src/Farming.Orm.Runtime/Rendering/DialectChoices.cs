namespace Farming.Orm.Rendering;

/// <summary>What the planner chooses for a database: one readable table per dialect.</summary>
internal sealed record DialectChoices
{
    /// <summary>Whether the rows of a branch may be looked up by a LATERAL sub-select per parent.</summary>
    internal required bool LooksUpByLateral { get; init; }

    /// <summary>Whether each part of a UNION ALL gives its rows in the order that it has by itself; else they are numbered.</summary>
    internal required bool UnionKeepsOrder { get; init; }

    /// <summary>
    /// Whether a branch that an index leads to has a statement of its own, executed for each parent while the parents' statement stands on its row: where a
    /// statement costs no round trip, and another can be executed on the same snapshot.
    /// </summary>
    internal required bool BranchesAreStatements { get; init; }

    /// <summary>Whether a page in the order of an index is read without the tie-break first, and again with it where there are ties. Costs a second round trip.</summary>
    internal required bool ReadsPagesWithoutTieBreak { get; init; }

    /// <summary>Whether an order by a relation's count joins a table of all counts, rather than count for each row.</summary>
    internal required bool GroupsCounts { get; init; }

    /// <summary>Whether an upsert marks the rows that it updates, for RETURNING to tell them from those that it inserts.</summary>
    internal required bool MarksUpdatedRows { get; init; }
}
