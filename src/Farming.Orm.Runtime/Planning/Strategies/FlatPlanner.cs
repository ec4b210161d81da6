using Farming.Orm.Expressions;
using Farming.Orm.Projection;
using Farming.Orm.Queries;
using Farming.Orm.Statements;

namespace Farming.Orm.Planning.Strategies;

/// <summary>Plans queries without to-many relations.</summary>
internal static class FlatPlanner
{
    internal static Plan Plan(NormalizedRows rows, QueryKind kind, NormalizedNode node, Planner planner)
    {
        var (scope, alias) = QueryPlanner.Open(rows, planner);
        var outputs = new OutputList(planner.Dialect);
        var layout = new LayoutBuilder(scope, outputs, static () => 0) { IsDistinct = rows.IsDistinct }.Build(node, alias);
        return Plan(rows, kind, scope, outputs, layout, planner);
    }

    private static Plan Plan(NormalizedRows rows, QueryKind kind, Scope scope, OutputList outputs, NodeLayout layout, Planner planner)
    {
        QueryPlanner.Filter(rows, scope);
        var orders = OrderBinder.Bind(rows, scope);
        EnsureDistinctOrders(rows, orders, outputs);
        var limit = planner.Limit(rows, kind == QueryKind.First);
        if (kind == QueryKind.Many && !rows.IsDistinct)
        {
            var (statement, pageTieBreak) = PagePlanner.Plan(rows, [], orders, outputs, scope, limit, planner);
            return pageTieBreak is null
                ? new FlatPlan(statement, layout)
                : new PagePlan(statement, layout, pageTieBreak, rows.Taken!, planner.TakesAreParameters);
        }

        var tieBreak = DistinctTieBreak(rows, orders, outputs);
        var asked = rows.IsDistinct ? OrderBinder.OfDistinct(orders, outputs) : OrderBinder.Of(orders, outputs);
        var select = new SelectStatement
        {
            IsDistinct = rows.IsDistinct,
            Outputs = rows.IsDistinct ? outputs.Distinct() : outputs.Plain(),
            From = scope.FromClause,
            Where = scope.Where,
            Orders = [.. asked, .. tieBreak],
            Limit = limit,
        };
        return new FlatPlan(planner.Render(select), layout);
    }

    /// <summary>Checks that distinct rows are ordered by selected columns: other columns do not have one value per distinct row.</summary>
    private static void EnsureDistinctOrders(NormalizedRows rows, List<BoundOrder> orders, OutputList outputs)
    {
        if (rows.IsDistinct && orders.Find(order => outputs.IndexOf(order.Value) < 0) is { } missing)
        {
            throw new InvalidOperationException(
                $"Distinct rows of {rows.Source.Model.Name} can be ordered only by selected columns, and {missing.Operand.Field.Name} is not selected. Add it to the Select.");
        }
    }

    /// <summary>The tie-break of distinct rows, which do not have a key: all selected columns.</summary>
    private static Ordering[] DistinctTieBreak(NormalizedRows rows, List<BoundOrder> orders, OutputList outputs) => rows is { IsDistinct: true, IsPage: true }
        ?
        [
            .. outputs.Columns
                .Where(column => orders.TrueForAll(order => !order.Value.Equals(column.Value)))
                .Select(column => new Ordering(column.Value, isDescending: false, isNullable: false)),
        ]
        : [];
}
