using Farming.Orm.Expressions;
using Farming.Orm.Projection;
using Farming.Orm.Statements;

namespace Farming.Orm.Planning.Strategies;

/// <summary>The rows of a branch, before it is known what is made of them: a part of a union, or a common table with branches of its own.</summary>
internal sealed record BranchRows
{
    internal required FromClause From { get; init; }

    internal Expression? Where { get; init; }

    /// <summary>The number of a row's parent.</summary>
    internal required Expression Parent { get; init; }

    /// <summary>In a stream, the number of the result that the parent belongs to.</summary>
    internal Expression? Root { get; init; }

    /// <summary>What is read.</summary>
    internal required IReadOnlyList<OutputColumn> Columns { get; init; }

    /// <summary>The terms of the order of one parent's rows.</summary>
    internal required IReadOnlyList<Ordering> Orders { get; init; }

    /// <summary>Where its rows hold what.</summary>
    internal NodeLayout Layout { get; init; } = null!;

    /// <summary>The branches inside it.</summary>
    internal IReadOnlyList<PendingBranch> Branches { get; init; } = [];

    /// <summary>Whether the rows of one parent come in their order as they are.</summary>
    internal bool AreOrdered { get; init; }

    /// <summary>The column with a row's position under its parent, where there is one already.</summary>
    internal Expression? Position { get; init; }

    /// <summary>A row's position under its parent, from 1; 0 if there is no order.</summary>
    internal Expression Number => Position ?? (Orders.Count == 0 ? new Integer(0) : new Int32Cast(new RowNumber([Parent], Orders)));

    /// <summary>The order of all parents' rows.</summary>
    internal IReadOnlyList<Ordering> OrdersOfAll => [new(Parent), .. Orders];
}
