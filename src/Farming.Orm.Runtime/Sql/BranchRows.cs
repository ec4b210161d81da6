using Farming.Orm.Projection;

namespace Farming.Orm.Sql;

/// <summary>The rows of a branch, before it is known what is made of them: a part of a union, or a common table with branches of its own.</summary>
/// <param name="Rows">FROM and WHERE.</param>
/// <param name="Parent">The number of a row's parent.</param>
/// <param name="Root">In a stream, the number of the result that the parent belongs to.</param>
/// <param name="Values">What is read.</param>
/// <param name="Orders">The terms of the order of one parent's rows.</param>
internal sealed record BranchRows(string Rows, string Parent, string? Root, IReadOnlyList<SelectedValue> Values, IReadOnlyList<string> Orders)
{
    /// <summary>Where its rows hold what.</summary>
    internal NodeLayout Layout { get; init; } = null!;

    /// <summary>The branches inside it.</summary>
    internal IReadOnlyList<PendingBranch> Branches { get; init; } = [];

    /// <summary>Whether the rows of one parent come in their order as they are.</summary>
    internal bool AreOrdered { get; init; }

    /// <summary>The column with a row's position under its parent, where there is one already.</summary>
    internal string? Position { get; init; }

    /// <summary>A row's position under its parent, from 1; 0 if there is no order.</summary>
    internal string Number(SqlDialect dialect) =>
        Position ?? (Orders.Count == 0 ? "0" : dialect.ToInt32($"row_number() OVER (PARTITION BY {Parent} ORDER BY {string.Join(", ", Orders)})"));
}
