using Farming.Orm.Expressions;
using Farming.Orm.Planning.Strategies;
using Farming.Orm.Queries;

namespace Farming.Orm.Planning;

/// <summary>Chooses the strategy of a query.</summary>
internal static class QueryPlanner
{
    internal static Plan Plan(QueryRequest request, Planner planner)
    {
        var normalizer = new Normalizer();
        var rows = normalizer.Rows(request.State, request.Kind);
        if (request is { State.Page.IsDistinct: true, Row.HasBranches: true })
        {
            throw new InvalidOperationException(
                $"Distinct cannot be combined with a to-many relation in the Select of {request.Model.Name}, because each row has its own list. Remove Distinct or the relation.");
        }

        var keys = request.Keys is { } table ? normalizer.Place(table.ListParts) : 0;
        var node = request.Row is { } row ? normalizer.Node(row) : null;
        return request switch
        {
            { Kind: QueryKind.Count } => ScalarPlanner.Count(rows, node, planner),
            { Kind: QueryKind.Any } => ScalarPlanner.Any(rows, node, planner),
            { Keys: { } parents } => new UnionPlanner(planner, request.Kind).Load(parents, keys, node!),
            _ when !node!.Row.HasBranches => FlatPlanner.Plan(rows, request.Kind, node, planner),
            _ when planner.Choices.BranchesAreStatements && node.IsIndexed(request.Kind is QueryKind.First or QueryKind.Unique) =>
                NestedPlanner.Plan(rows, request.Kind, node, planner),
            _ => new UnionPlanner(planner, request.Kind).Plan(rows, node),
        };
    }

    /// <summary>Opens the FROM clause of a query's own rows.</summary>
    internal static (Scope Scope, Alias Alias) Open(NormalizedRows rows, Planner planner) => Open(rows, planner.Begin(), planner);

    /// <inheritdoc cref="Open(NormalizedRows, Planner)"/>
    internal static (Scope Scope, Alias Alias) Open(NormalizedRows rows, StatementScope statement, Planner planner)
    {
        // An order by a count must count all rows before the first one is known.
        var ordersByCount = rows.Predicate is null && rows.Orders.Any(order => order.Operand.Computed is RelationAggregate { Function: AggregateFunction.Count });
        var scope = new Scope(statement) { GroupsCounts = ordersByCount && planner.Choices.GroupsCounts };
        var alias = scope.From(rows.Source.Model);
        scope.Bind(rows.Source, alias);
        return (scope, alias);
    }

    /// <summary>Adds the condition of the query.</summary>
    internal static void Filter(NormalizedRows rows, Scope scope)
    {
        if (rows.Predicate is { } predicate)
        {
            scope.Statement.At(rows.PredicateParameter);
            scope.Require(predicate.Bind(scope, isNegated: false));
        }
    }
}
