using System.Globalization;
using Farming.Orm.Projection;
using Farming.Orm.Querying;

namespace Farming.Orm.Sql;

/// <summary>The rows of a branch as a part of a statement: those of the parents only, found by their keys.</summary>
internal sealed class BranchSelect(StatementContext context)
{
    /// <summary>
    /// So many parents at most have their rows looked up, each by an index, whatever the planner thinks: it is a few microseconds each, while the table that it
    /// may read whole instead can have any size. Above it the planner chooses.
    /// </summary>
    private const long MaximumLookups = 1000;

    private SqlDialect Dialect => context.Dialect;

    /// <summary>The common table of the parents.</summary>
    internal string Parent { get; init; } = "";

    /// <summary>Its columns that the relation starts from.</summary>
    internal IReadOnlyList<string> ParentKeys { get; init; } = [];

    /// <summary>The greatest number of parents, if it is known.</summary>
    internal long? ParentBound { get; init; }

    /// <summary>The column of <see cref="Parent"/> with the number of the result that a parent belongs to.</summary>
    internal string? ParentRoot { get; init; }

    /// <summary>Whether rows are to be numbered even if they have no branches.</summary>
    internal bool IsNumbered { get; init; }

    private string ParentNumber => $"{Parent}.\"n\"";

    private string? Root => ParentRoot is null ? null : $"{Parent}.{ParentRoot}";

    internal BranchRows Compile(Branch branch, Func<int> nextTag)
    {
        // A page that an index leads to ends with its last row. Without one each parent would read the whole table, which a join does once.
        var isLateral = Dialect.HasLateral
            && (ParentBound == 1 || branch.Relation.IsIndexed)
            && (branch.State.IsPage || ParentBound <= MaximumLookups);
        var scope = new FromScope(context);
        var conditions = new List<string>();
        var source = new RelationSource(context, index => $"{Parent}.{ParentKeys[index]}");
        var alias = isLateral ? source.From(branch.Relation, scope, conditions) : source.Join(Parent, branch.Relation, scope, conditions);
        scope.Bind(branch.State.Source, alias);
        var values = new ValueList(Dialect);
        var builder = new LayoutBuilder(scope, values, nextTag);
        var layout = builder.Build(branch.Row, alias);
        if (branch.State.Predicate is { } predicate)
        {
            conditions.Add(PredicateCompiler.Compile(predicate, scope));
        }

        var orders = OrderCompiler.Compile(branch.State, QueryKind.Many, scope);
        var where = conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";
        var isNumbered = IsNumbered || builder.Branches.Count > 0;
        var rows = isLateral ? Lateral(branch.State, scope, where, values, orders, isNumbered)
            : branch.State.IsPage ? Page(branch.State, scope, where, values, orders)
            : Joined(scope, where, values, orders);
        return rows with { Layout = layout, Branches = builder.Branches };
    }

    /// <summary>The column of a sub-select with the value of a term of its order.</summary>
    internal static string OrderName(int index) => $"\"o{index.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>Parents joined with their rows.</summary>
    private BranchRows Joined(FromScope scope, string where, ValueList values, List<CompiledOrder> orders) =>
        new($"{scope.Text}{where}", ParentNumber, Root, values.Values, [.. orders.Select(order => order.Text(Dialect))]);

    /// <summary>Parents joined with their rows, each with its position; the page is cut by it.</summary>
    private BranchRows Page(QueryState state, FromScope scope, string where, ValueList values, List<CompiledOrder> orders)
    {
        var number = Dialect.ToInt32($"row_number() OVER (PARTITION BY {ParentNumber}{OrderCompiler.Clause(orders, Dialect)})");
        var root = Root is null ? "" : $", {Root} AS \"r\"";
        var sql = $"SELECT {ParentNumber} AS \"p\"{root}, {string.Join(", ", values.Named().Prepend($"{number} AS \"n\""))} {scope.Text}{where}";
        var skip = context.Skip(state.Skipped);
        var take = context.Take(state.Taken);
        var from = skip is null ? null : $"\"n\" > {skip}";
        var to = take is null ? null : skip is null ? $"\"n\" <= {take}" : $"\"n\" <= {skip} + {take}";
        var rows = $"FROM ({sql}) AS \"w\" WHERE {string.Join(" AND ", new[] { from, to }.Where(condition => condition is not null))}";
        return new(rows, "\"p\"", Root is null ? null : "\"r\"", Named(values, "\"w\""), ["\"n\""]) { Position = "\"n\"" };
    }

    /// <summary>
    /// For each parent a sub-select of its own, in order, which ends with its page. It can be run in one way only, once for each parent, so its rows stay in order.
    /// </summary>
    private BranchRows Lateral(QueryState state, FromScope scope, string where, ValueList values, List<CompiledOrder> orders, bool isNumbered)
    {
        var limit = new System.Text.StringBuilder();
        Dialect.AppendLimit(limit, context.Take(state.Taken), context.Skip(state.Skipped));
        if (!state.IsPage)
        {
            // Keeps the planner from joining it after all.
            limit.Append(" OFFSET 0");
        }

        // The terms of the order are read only where the rows are numbered by them.
        var terms = isNumbered ? orders : [];
        var columns = values.Named().Concat(terms.Select((order, index) => $"{order.Value} AS {OrderName(index)}")).DefaultIfEmpty("1");
        var page = $"SELECT {string.Join(", ", columns)} {scope.Text}{where}{OrderCompiler.Clause(orders, Dialect)}{limit}";
        var rows = $"FROM {Parent} CROSS JOIN LATERAL ({page}) AS \"l\"";
        return new(rows, ParentNumber, Root, Named(values, "\"l\""), [.. terms.Select((order, index) => order.Text(Dialect, $"\"l\".{OrderName(index)}"))]) { AreOrdered = true };
    }

    private static List<SelectedValue> Named(ValueList values, string alias) =>
        [.. values.Values.Select((value, index) => new SelectedValue($"{alias}.{ValueList.Name(index)}", value.Slot))];
}
