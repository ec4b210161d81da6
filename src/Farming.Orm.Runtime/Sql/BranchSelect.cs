using System.Globalization;
using Farming.Orm.Projection;
using Farming.Orm.Querying;

namespace Farming.Orm.Sql;

/// <summary>
/// The SELECT of a branch's rows: its parent's number as "p", its own position under that parent as "n", its values as "c0", "c1", ….
/// It reads the rows of the parents only, by their keys.
/// </summary>
internal sealed class BranchSelect(StatementContext context)
{
    private string Root => ParentRoot is null ? "" : $", {Parent}.{ParentRoot} AS \"r\"";

    private SqlDialect Dialect => context.Dialect;

    /// <summary>The common table of the parents.</summary>
    internal string Parent { get; init; } = "";

    /// <summary>Its columns that the relation starts from.</summary>
    internal IReadOnlyList<string> ParentKeys { get; init; } = [];

    /// <summary>The greatest number of parents, if it is known.</summary>
    internal long? ParentBound { get; init; }

    /// <summary>The column of <see cref="Parent"/> with the number of the result that a parent belongs to; each row takes it on as "r".</summary>
    internal string? ParentRoot { get; init; }

    /// <summary>A branch's layout and the branches inside it.</summary>
    internal sealed record Compiled(NodeLayout Layout, IReadOnlyList<PendingBranch> Branches);

    internal (string Sql, Compiled Node) Compile(Branch branch, ValueList values, Func<int> nextTag)
    {
        // A page that an index leads to ends with its last row. Without one each parent would read the whole table, which a join does once.
        var isLateral = Dialect.HasLateral && branch.State.IsPage && (ParentBound == 1 || branch.Relation.IsIndexed);
        var scope = new FromScope(context);
        var conditions = new List<string>();
        var source = new RelationSource(context, index => $"{Parent}.{ParentKeys[index]}");
        var alias = isLateral ? source.From(branch.Relation, scope, conditions) : source.Join(Parent, branch.Relation, scope, conditions);
        scope.Bind(branch.State.Source, alias);
        var builder = new LayoutBuilder(scope, values, nextTag);
        var layout = builder.Build(branch.Row, alias);
        if (branch.State.Predicate is { } predicate)
        {
            conditions.Add(PredicateCompiler.Compile(predicate, scope));
        }

        var orders = OrderCompiler.Compile(branch.State, QueryKind.Many, scope);
        var where = conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";
        var sql = isLateral
            ? Lateral(branch.State, scope, where, values, orders)
            : Joined(branch.State, scope, where, values, orders);
        return (sql, new(layout, builder.Branches));
    }

    /// <summary>The column of a sub-select with the value of a term of its order.</summary>
    internal static string OrderName(int index) => $"\"o{index.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>Parents joined with their rows; a page is cut by each row's position.</summary>
    private string Joined(QueryState state, FromScope scope, string where, ValueList values, List<CompiledOrder> orders)
    {
        var number = orders.Count == 0
            ? "0"
            : Dialect.ToInt32($"row_number() OVER (PARTITION BY {Parent}.\"n\"{OrderCompiler.Clause(orders, Dialect)})");
        var columns = string.Concat(values.Named().Select(value => $", {value}"));
        var sql = $"SELECT {Parent}.\"n\" AS \"p\"{Root}, {number} AS \"n\"{columns} {scope.Text}{where}";
        if (!state.IsPage)
        {
            return sql;
        }

        var skip = context.Skip(state.Skipped);
        var take = context.Take(state.Taken);
        var from = skip is null ? null : $"\"n\" > {skip}";
        var to = take is null ? null : skip is null ? $"\"n\" <= {take}" : $"\"n\" <= {skip} + {take}";
        return $"SELECT * FROM ({sql}) AS \"w\" WHERE {string.Join(" AND ", new[] { from, to }.Where(condition => condition is not null))}";
    }

    /// <summary>For each parent a sub-select of its own, which ends with its page; numbered in one pass over all of them.</summary>
    private string Lateral(QueryState state, FromScope scope, string where, ValueList values, List<CompiledOrder> orders)
    {
        var limit = new System.Text.StringBuilder();
        Dialect.AppendLimit(limit, context.Take(state.Taken), context.Skip(state.Skipped));
        var inner = values.Named().Concat(orders.Select((order, index) => $"{order.Value} AS {OrderName(index)}"));
        var page = $"SELECT {string.Join(", ", inner)} {scope.Text}{where}{OrderCompiler.Clause(orders, Dialect)}{limit}";
        var columns = string.Concat(Enumerable.Range(0, values.Values.Count).Select(index => $", {ValueList.Name(index)}"));
        var over = string.Join(", ", orders.Select((order, index) => order.Text(Dialect, OrderName(index))));
        return $"SELECT \"p\"{(ParentRoot is null ? "" : ", \"r\"")}, {Dialect.ToInt32($"row_number() OVER (PARTITION BY \"p\" ORDER BY {over})")} AS \"n\"{columns}"
            + $" FROM (SELECT {Parent}.\"n\" AS \"p\"{Root}, \"l\".* FROM {Parent} CROSS JOIN LATERAL ({page}) AS \"l\") AS \"y\"";
    }
}
