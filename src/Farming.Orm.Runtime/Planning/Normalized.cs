using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.Planning;

/// <summary>The requested rows, with everything implicit added: the order is total if a page depends on it. Each part knows its first parameter.</summary>
internal sealed class NormalizedRows
{
    internal required RowSource Source { get; init; }

    internal Predicate? Predicate { get; init; }

    /// <summary>The first parameter of <see cref="Predicate"/>.</summary>
    internal int PredicateParameter { get; init; }

    /// <summary>The terms of the order: the requested terms, then the tie-break.</summary>
    internal required IReadOnlyList<NormalizedOrder> Orders { get; init; }

    /// <summary>The number of requested terms in <see cref="Orders"/>.</summary>
    internal int AskedOrders { get; init; }

    internal NormalizedSize? Skipped { get; init; }

    internal NormalizedSize? Taken { get; init; }

    internal bool IsDistinct { get; init; }

    internal bool IsPage => Taken is not null || Skipped is not null;
}

/// <summary>One term of an order.</summary>
/// <param name="Operand">The value to sort by.</param>
/// <param name="IsDescending">Its direction.</param>
/// <param name="Parameter">Its first parameter.</param>
internal sealed record NormalizedOrder(SourceValue Operand, bool IsDescending, int Parameter);

/// <summary>A page size.</summary>
/// <param name="Rows">The number of rows.</param>
/// <param name="Parameter">The parameter of the number.</param>
internal sealed record NormalizedSize(int Rows, int Parameter);

/// <summary>What is read of a row.</summary>
/// <param name="Row">The row.</param>
/// <param name="ToOnes">What is read of the rows of its to-one relations, in the order of <see cref="RowCursor.ToOnes"/>.</param>
/// <param name="Computed">The first parameter of each of its computed values.</param>
/// <param name="Branches">Its to-many relations.</param>
internal sealed record NormalizedNode(RowCursor Row, NormalizedNode[] ToOnes, int[] Computed, NormalizedBranch[] Branches)
{
    /// <summary>Whether an index finds the rows of each branch, at any depth, according to the models.</summary>
    /// <param name="isOne">Whether there is at most one such row.</param>
    internal bool IsIndexed(bool isOne) =>
        Array.TrueForAll(Branches, branch => (isOne || branch.Branch.Relation.IsIndexed) && branch.Node.IsIndexed(isOne: false))
        && Array.TrueForAll(ToOnes, toOne => toOne.IsIndexed(isOne));
}

/// <summary>A to-many relation.</summary>
/// <param name="Branch">The branch.</param>
/// <param name="Rows">The requested rows.</param>
/// <param name="Node">What is read of each row.</param>
internal sealed record NormalizedBranch(Branch Branch, NormalizedRows Rows, NormalizedNode Node);
