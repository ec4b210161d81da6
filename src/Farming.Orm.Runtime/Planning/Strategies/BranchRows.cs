using Farming.Orm.Expressions;
using Farming.Orm.Projection;
using Farming.Orm.Statements;

namespace Farming.Orm.Planning.Strategies;

/// <summary>The rows of a branch, before they become a part of a union, or a common table with nested branches.</summary>
internal sealed record BranchRows
{
    internal required FromClause From { get; init; }

    internal Expression? Where { get; init; }

    /// <summary>The number of a row's parent.</summary>
    internal required Expression Parent { get; init; }

    /// <summary>In a stream, the number of the result that the parent belongs to.</summary>
    internal Expression? Root { get; init; }

    /// <summary>The columns to read.</summary>
    internal required IReadOnlyList<OutputColumn> Columns { get; init; }

    /// <summary>The terms of the order of one parent's rows.</summary>
    internal required IReadOnlyList<Ordering> Orders { get; init; }

    /// <summary>The layout of its rows.</summary>
    internal NodeLayout Layout { get; init; } = null!;

    /// <summary>Its nested branches.</summary>
    internal IReadOnlyList<PendingBranch> Branches { get; init; } = [];

    /// <summary>Whether the rows of one parent already arrive in their order.</summary>
    internal bool AreOrdered { get; init; }

    /// <summary>The column with a row's position under its parent, if it already exists.</summary>
    internal Expression? Position { get; init; }

    /// <summary>The position of a row under its parent, from 1; 0 without an order.</summary>
    internal Expression Number => Position ?? (Orders.Count == 0 ? new Integer(0) : new Int32Cast(new RowNumber([Parent], Orders)));

    /// <summary>The order of all parents' rows.</summary>
    internal IReadOnlyList<Ordering> OrdersOfAll => [new(Parent), .. Orders];
}
