using Farming.Orm.Expressions;
using Farming.Orm.Metadata;
using Farming.Orm.Queries;
using Farming.Orm.Statements;

namespace Farming.Orm.Planning.Strategies;

/// <summary>Plans each branch as a separate statement.</summary>
internal sealed class NestedPlanner
{
    private readonly Planner _planner;
    private int _lastTag;

    private NestedPlanner(Planner planner) => _planner = planner;

    internal static Plan Plan(NormalizedRows rows, QueryKind kind, NormalizedNode node, Planner planner)
    {
        var nested = new NestedPlanner(planner);
        var (scope, alias) = QueryPlanner.Open(rows, planner);
        var outputs = new OutputList(planner.Dialect);
        var builder = new LayoutBuilder(scope, outputs, nested.NextTag);
        var layout = builder.Build(node, alias);
        QueryPlanner.Filter(rows, scope);
        var orders = OrderBinder.Bind(rows, scope);
        var select = new SelectStatement
        {
            Outputs = outputs.Plain(),
            From = scope.FromClause,
            Where = scope.Where,
            Orders = OrderBinder.Of(orders, outputs),
            Limit = planner.Limit(rows, kind == QueryKind.First),
        };
        return new NestedPlan(planner.Render(select), layout, nested.Branches(builder.Branches));
    }

    private BranchPlan[] Branches(List<PendingBranch> branches) => branches.Count == 0 ? [] : [.. branches.Select(Branch)];

    private BranchPlan Branch(PendingBranch pending)
    {
        var (branch, rows, node) = pending.Branch;
        var scope = new Scope(_planner.Begin());

        // The keys of outer rows come before all other parameters and are copied from the parent's row.
        var fields = branch.Relation.SourceFields;
        var copied = pending.Keys.Concat(pending.OuterKeys.SelectMany(outer => outer.Columns)).ToArray();
        var (alias, joined) = RelationSource.From(branch.Relation, scope, index => new Parameter(index - copied.Length, fields[index].Type));
        scope.Bind(rows.Source, alias);
        foreach (var outer in pending.OuterKeys)
        {
            scope.Offer(outer.Over((column, field) => new Parameter(Array.LastIndexOf(copied, column) - copied.Length, field.Type)));
        }

        var outputs = new OutputList(_planner.Dialect);
        var builder = new LayoutBuilder(scope, outputs, NextTag);
        pending.Layout.Node = builder.Build(node, alias, joined);
        QueryPlanner.Filter(rows, scope);
        var orders = OrderBinder.Bind(rows, scope);
        IReadOnlyList<FieldMetadata>? keys = branch.Relation.Join is null ? branch.Relation.TargetFields : null;
        var (statement, tieBreak) = PagePlanner.Plan(rows, keys, orders, outputs, scope, _planner.Limit(rows), _planner);
        return new(
            WithoutKeys(statement),
            pending.Layout.Tag,
            [.. statement.Parameters.Where(index => index < 0).Select(index => copied[copied.Length + index])],
            tieBreak is null ? null : tieBreak.With(WithoutKeys(tieBreak.Statement)),
            Branches(builder.Branches));
    }

    private static PlannedStatement WithoutKeys(PlannedStatement statement) =>
        statement with { Parameters = [.. statement.Parameters.Where(index => index >= 0)] };

    private int NextTag() => ++_lastTag;
}
