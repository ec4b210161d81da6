using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Predicates;
using Farming.Orm.Statements;

namespace Farming.Orm.Planning.Strategies;

/// <summary>Plans the statements of a page: two if an index has its order except for ties.</summary>
internal static class PagePlanner
{
    /// <summary>The first statement, and the tie-break for it; <see langword="null"/> if the statement contains the tie-break.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="equal">
    /// Fields with the same value in all rows, in addition to those in the condition of <paramref name="rows"/>; <see langword="null"/> if the rows are found through
    /// another table.
    /// </param>
    /// <param name="orders">The order with the tie-break.</param>
    /// <param name="outputs">The selected columns; the terms of the order are added to them.</param>
    /// <param name="scope">FROM and WHERE.</param>
    /// <param name="limit">The page.</param>
    /// <param name="planner">Renders the statements.</param>
    internal static (PlannedStatement Statement, TieBreak? TieBreak) Plan(
        NormalizedRows rows, IReadOnlyList<FieldMetadata>? equal, List<BoundOrder> orders, OutputList outputs, Scope scope, Limit? limit, Planner planner)
    {
        if (!planner.Choices.ReadsPagesWithoutTieBreak || equal is null || orders.Count == rows.AskedOrders || !IsSorted(rows, equal))
        {
            return (Statement(orders, limit), null);
        }

        var asked = orders[..rows.AskedOrders];
        int[] ordinals = [.. asked.Select(order => outputs.Add(order.Value, order.Operand.Field.Type))];
        return (Statement(asked, limit! with { Take = new Addition(limit.Take!, new Integer(1)) }), new(Statement(orders, limit), ordinals));

        PlannedStatement Statement(List<BoundOrder> by, Limit? page) => planner.Render(new SelectStatement
        {
            Outputs = outputs.Plain(),
            From = scope.FromClause,
            Where = scope.Where,
            Orders = OrderBinder.Of(by, outputs),
            Limit = page,
        });
    }

    /// <summary>
    /// Whether an index returns the rows of a page in their order except for ties, and whether ties can be detected by comparing the stored values. Decimals and text
    /// can be equal with different stored values, text because of the collation of its column. Enums are stored by their names, and sorted by their numbers.
    /// </summary>
    private static bool IsSorted(NormalizedRows rows, IReadOnlyList<FieldMetadata> equal)
    {
        NormalizedOrder[] orders = [.. rows.Orders.Take(rows.AskedOrders)];
        return rows is { Taken: not null, Skipped: null, IsDistinct: false }
            && orders.Length > 0
            && Array.TrueForAll(orders, order => order.Operand.IsColumnOf(rows.Source) && order.IsDescending == orders[0].IsDescending
                && order.Operand.Field.Type is not (FieldType.String or FieldType.Decimal or FieldType.Json or FieldType.Enum))
            && rows.Source.Model.IsSorted([.. equal, .. Equal(rows.Predicate, rows.Source)], [.. orders.Select(order => order.Operand.Field)]);
    }

    /// <summary>The fields that a condition fixes to one value.</summary>
    private static IEnumerable<FieldMetadata> Equal(Predicate? predicate, RowSource source) => predicate switch
    {
        BinaryPredicate { IsAnd: true } both => both.Operands().SelectMany(operand => Equal(operand, source)),
        ComparisonPredicate { Operator: ComparisonOperator.Equal } comparison when comparison.Operand.IsColumnOf(source) => [comparison.Operand.Field],
        _ => [],
    };
}
