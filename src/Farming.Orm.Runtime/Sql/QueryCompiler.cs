using System.Text;
using Farming.Orm.Execution;
using Farming.Orm.Querying;

namespace Farming.Orm.Sql;

/// <summary>Makes the plan of a query: here the statements without branches; <see cref="UnionCompiler"/> those with.</summary>
internal static class QueryCompiler
{
    internal static Plan Compile(SqlDialect dialect, QueryRequest request, bool takesAreParameters)
    {
        var isNested = request.Row is { HasBranches: true } && NestedCompiler.IsFor(dialect, request);
        var context = new StatementContext(dialect, request.VisitParameters, takesAreParameters, withBranches: !isNested);
        if (request is { State.IsDistinct: true, Row.HasBranches: true })
        {
            throw new InvalidOperationException($"Distinct cannot be used with a to-many relation in the Select of {request.Model.Name}: each row has lists of its own.");
        }

        return request.Kind switch
        {
            QueryKind.Count => Scalar(Count(request, context), takesAreParameters),
            QueryKind.Any => Scalar(Any(request, context), takesAreParameters),
            _ when !isNested && (request.Keys is not null || request.Row!.HasBranches) => new UnionCompiler(context, request).Compile(takesAreParameters),
            _ => Flat(request, context, takesAreParameters),
        };
    }

    /// <summary>FROM and WHERE of a query's own rows.</summary>
    internal static (FromScope Scope, string Alias) Root(QueryState state, StatementContext context)
    {
        // Ordered by a count, all rows must be counted before the first is known.
        var ordersByCount = state.Predicate is null && state.Orders.Any(order => order.Operand.Aggregate is { Function: AggregateFunction.Count });
        var scope = new FromScope(context) { GroupsCounts = ordersByCount && context.Dialect.HasLateral };
        var alias = scope.From(state.Source.Model);
        scope.Bind(state.Source, alias);
        return (scope, alias);
    }

    internal static string Where(QueryState state, FromScope scope) =>
        state.Predicate is null ? "" : $" WHERE {PredicateCompiler.Compile(state.Predicate, scope)}";

    /// <summary>LIMIT and OFFSET of a query.</summary>
    internal static string Limit(QueryState state, StatementContext context, bool onlyFirst)
    {
        var take = onlyFirst && state.Taken is not { Rows: 0 } ? "1" : context.Take(state.Taken);
        var sql = new StringBuilder();
        if (take is not null || state.Skipped is { Rows: > 0 })
        {
            context.Dialect.AppendLimit(sql, take, context.Skip(state.Skipped));
        }

        return sql.ToString();
    }

    /// <summary>Distinct rows can only be in the order of what is selected: anything else would not be one value per row.</summary>
    internal static void EnsureDistinctOrders(QueryState state, IReadOnlyList<CompiledOrder> orders, ValueList values)
    {
        if (state.IsDistinct && orders.FirstOrDefault(order => values.Values.All(value => value.Sql != order.Value)) is { } missing)
        {
            throw new InvalidOperationException(
                $"Distinct rows of {state.Source.Model.Name} can only be ordered by what is selected, and {missing.Operand.Field.Name} is not: add it to the Select.");
        }
    }

    private static Plan Flat(QueryRequest request, StatementContext context, bool takesAreParameters)
    {
        var state = request.State;
        var (scope, alias) = Root(state, context);
        var values = new ValueList(context.Dialect);
        var nested = new NestedCompiler(context.Dialect, takesAreParameters);
        var builder = new LayoutBuilder(scope, values, nested.NextTag);
        var layout = builder.Build(request.Row!, alias);
        var where = Where(state, scope);
        var orders = OrderCompiler.Compile(state, request.Kind, scope);
        EnsureDistinctOrders(state, orders, values);
        var limit = Limit(state, context, request.Kind == QueryKind.First);
        if (request.Kind == QueryKind.Many && builder.Branches.Count == 0 && !state.IsDistinct)
        {
            var (statement, tieBreak) = TieBreakCompiler.Compile(context.Dialect, state, [], orders, values, $"{scope.Text}{where}", limit);
            return new Plan(statement, layout, IsUnion: false, takesAreParameters).Breaking(tieBreak);
        }

        var order = OrderCompiler.Clause(StableIfDistinct(state, orders, values), context.Dialect, values);
        var sql = $"SELECT {(state.IsDistinct ? "DISTINCT " : "")}{values.List} {scope.Text}{where}{order}{limit}";
        return new(new(sql), layout, IsUnion: false, takesAreParameters) { Branches = nested.Compile(builder.Branches) };
    }

    /// <summary>A page of distinct rows has no key to break ties by: all that is selected is one.</summary>
    private static List<CompiledOrder> StableIfDistinct(QueryState state, List<CompiledOrder> orders, ValueList values)
    {
        if (!state.IsDistinct || !state.IsPage)
        {
            return orders;
        }

        var ordered = orders.Select(order => order.Value).ToHashSet();
        var rest = values.Values.Where(value => !ordered.Contains(value.Sql))
            .Select(value => new CompiledOrder(value.Sql, new(state.Source, RelationAggregate.CountField, null), IsDescending: false));
        return [.. orders, .. rest];
    }

    private static string Count(QueryRequest request, StatementContext context)
    {
        if (request.State.IsDistinct || request.State.IsPage)
        {
            return $"SELECT count(*) FROM ({Inner(request, context)}) AS \"x\"";
        }

        var (scope, _) = Root(request.State, context);
        var where = Where(request.State, scope);
        return $"SELECT count(*) {scope.Text}{where}";
    }

    private static string Any(QueryRequest request, StatementContext context) => $"SELECT EXISTS ({Inner(request, context)})";

    /// <summary>The rows to be counted: a count needs no columns and no order, distinct rows need what they are distinct by.</summary>
    private static string Inner(QueryRequest request, StatementContext context)
    {
        var (scope, alias) = Root(request.State, context);
        var values = new ValueList(context.Dialect);
        if (request.State.IsDistinct)
        {
            _ = new LayoutBuilder(scope, values, static () => 0).Build(request.Row!, alias);
        }

        var where = Where(request.State, scope);
        var list = values.Values.Count == 0 ? "1" : string.Join(", ", values.Named());
        return $"SELECT {(request.State.IsDistinct ? "DISTINCT " : "")}{list} {scope.Text}{where}{Limit(request.State, context, request.Kind == QueryKind.First)}";
    }

    private static Plan Scalar(string sql, bool takesAreParameters) => new(new(sql), null, IsUnion: false, takesAreParameters);
}
