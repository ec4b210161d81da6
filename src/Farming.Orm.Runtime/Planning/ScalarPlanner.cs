using Farming.Orm.Expressions;
using Farming.Orm.Planning.Strategies;
using Farming.Orm.Statements;

namespace Farming.Orm.Planning;

/// <summary>Plans statements with one value: the number of rows, or whether there is a row.</summary>
internal static class ScalarPlanner
{
    internal static Plan Count(NormalizedRows rows, NormalizedNode? node, Planner planner)
    {
        Output[] count = [new(new CountRows())];
        if (rows.IsDistinct || rows.IsPage)
        {
            return Plan(new() { Outputs = count, From = new(new DerivedTable(Rows(rows, node, planner), new("x"))) }, planner);
        }

        var (scope, _) = QueryPlanner.Open(rows, planner);
        QueryPlanner.Filter(rows, scope);
        return Plan(new() { Outputs = count, From = scope.FromClause, Where = scope.Where }, planner);
    }

    internal static Plan Any(NormalizedRows rows, NormalizedNode? node, Planner planner)
    {
        // SQLite ignores the DISTINCT of an EXISTS, although OFFSET skips distinct rows.
        var found = Rows(rows, node, planner);
        var exists = rows is { IsDistinct: true, Skipped: not null } ? SelectStatement.One(new(new DerivedTable(found, new("x"))), where: null) : found;
        return Plan(new() { Outputs = [new(new ExistsCondition(exists, isNegated: false))] }, planner);
    }

    /// <summary>The rows to count. They do not need an order, and only distinct rows need columns.</summary>
    private static SelectStatement Rows(NormalizedRows rows, NormalizedNode? node, Planner planner)
    {
        var (scope, alias) = QueryPlanner.Open(rows, planner);
        var outputs = new OutputList(planner.Dialect);
        if (rows.IsDistinct)
        {
            _ = new LayoutBuilder(scope, outputs, static () => 0) { IsDistinct = true }.Build(node!, alias);
        }

        QueryPlanner.Filter(rows, scope);
        return new()
        {
            IsDistinct = rows.IsDistinct,
            Outputs = [.. outputs.WithNames().Select(output => output with { Value = Comparable.Of(output.Value) })],
            From = scope.FromClause,
            Where = scope.Where,
            Limit = planner.Limit(rows),
        };
    }

    private static FlatPlan Plan(SelectStatement select, Planner planner) => new(planner.Render(select), layout: null);
}
