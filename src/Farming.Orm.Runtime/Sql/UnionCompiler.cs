using System.Globalization;
using System.Text;
using Farming.Orm.Execution;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Querying;

namespace Farming.Orm.Sql;

/// <summary>
/// One statement for a query with to-many branches at any depth: the parents once, as a common table with a number per row; then all
/// parts by UNION ALL. Each row says which part it is of (its tag) and which parent it belongs to (its number), so that nothing is
/// multiplied and nothing is looked up by key. Parts share columns of one type.
/// </summary>
internal sealed class UnionCompiler(StatementContext context, QueryRequest request)
{
    private readonly List<string> _commonTables = [];
    private readonly List<Part> _parts = [];
    private int _lastTag;

    /// <summary>One SELECT of the union.</summary>
    /// <param name="Tag">Which part it is.</param>
    /// <param name="Rows">FROM and what follows it.</param>
    /// <param name="Parent">The number of a row's parent; of the query's own rows, their own.</param>
    /// <param name="Number">A row's own number; <see langword="null"/> if none is needed.</param>
    /// <param name="Root">In a stream, the number of the result that a row belongs to.</param>
    /// <param name="Values">What it reads.</param>
    /// <param name="Layout">Where that goes.</param>
    private sealed record Part(int Tag, string Rows, string Parent, string? Number, string? Root, IReadOnlyList<SelectedValue> Values, NodeLayout Layout)
    {
        /// <summary>Its order, if it has one of its own.</summary>
        internal string Order { get; init; } = "";

        /// <summary>The column of the union, from 0, that each value is put in.</summary>
        internal int[] Slots { get; set; } = [];
    }

    private bool IsStream => request.Kind == QueryKind.Stream;

    /// <summary>Whether the rows of a branch say their place in its order, rather than come in it.</summary>
    private bool NumbersAll => IsStream || !context.Dialect.UnionKeepsOrder;

    internal Plan Compile(bool takesAreParameters)
    {
        var layout = request.Keys is { } keys ? KeyTable(keys) : RootTable();
        var plan = new Plan(new(""), layout, IsUnion: true, takesAreParameters) { HasNumbers = _parts.Exists(part => part.Number is not null) };

        // The innermost branches first: a branch's tag is greater than its parent's.
        _parts.Sort((left, right) => right.Tag - left.Tag);
        var slots = PlaceInSlots(plan.Prefix);
        var sql = new StringBuilder("WITH ").AppendJoin(", ", _commonTables).Append(' ');
        sql.AppendJoin(" UNION ALL ", _parts.Select(part => Select(part, slots, plan.HasNumbers)));

        // A stream does so for each of its results. Otherwise rows go to the parents that they say; to sort them would cost a fifth of the statement.
        if (IsStream)
        {
            sql.Append(CultureInfo.InvariantCulture, $" ORDER BY {plan.Prefix + slots.Count + 1}, 1 DESC, 2, 3");
        }

        return plan with { Statement = new(sql.ToString()) };
    }

    /// <summary>The query's own rows.</summary>
    private NodeLayout RootTable()
    {
        var state = request.State;
        var (scope, alias) = QueryCompiler.Root(state, context);
        var values = new ValueList(context.Dialect);
        var builder = new LayoutBuilder(scope, values, NextTag);
        var layout = builder.Build(request.Row!, alias);
        var where = QueryCompiler.Where(state, scope);
        var orders = OrderCompiler.Compile(state, request.Kind, scope);
        var limit = QueryCompiler.Limit(state, context, request.Kind == QueryKind.First);
        var bound = RootBound();
        var name = CommonTable(0, bound == 1
            ? $"SELECT {string.Join(", ", values.Named().Prepend("1 AS \"n\""))} {scope.Text}{where}{OrderCompiler.Clause(orders, context.Dialect)}{limit}"
            : Numbered(values, orders, $"{scope.Text}{where}", limit));
        _parts.Add(new(0, $"FROM {name}", "\"n\"", null, IsStream ? "\"n\"" : null, [.. values.Values.Select((value, index) => value with { Sql = ValueList.Name(index) })], layout));
        AddBranches(builder, name, bound);
        return layout;
    }

    /// <summary>
    /// The rows of a page, numbered in its order from 1. The page is cut before it is numbered: numbering would otherwise go through all rows.
    /// </summary>
    private string Numbered(ValueList values, List<CompiledOrder> orders, string rows, string limit)
    {
        var dialect = context.Dialect;
        var columns = string.Concat(Enumerable.Range(0, values.Values.Count).Select(index => $", {ValueList.Name(index)}"));
        var inner = values.Named().Concat(orders.Select((order, index) => $"{order.Value} AS {BranchSelect.OrderName(index)}")).DefaultIfEmpty("1");
        var page = $"SELECT {string.Join(", ", inner)} {rows}{OrderCompiler.Clause(limit.Length > 0 ? orders : [], dialect)}{limit}";
        var over = orders.Count == 0 ? "" : $"ORDER BY {string.Join(", ", orders.Select((order, index) => order.Text(dialect, BranchSelect.OrderName(index))))}";
        return $"SELECT {dialect.ToInt32($"row_number() OVER ({over})")} AS \"n\"{columns} FROM ({page}) AS \"x\"";
    }

    /// <summary>The keys that a loader sends; the parents themselves are not read again.</summary>
    private NodeLayout KeyTable(KeyTable keys)
    {
        var sql = new StringBuilder();
        context.Dialect.AppendKeyTable(sql, [.. keys.Fields.Select(field => field.Type)], [.. keys.Columns.Select(context.Parameter)]);
        var name = CommonTable(0, sql.ToString());
        var row = request.Row!;
        var layout = new NodeLayout
        {
            Ordinals = [],
            ToOnes = [],
            Aggregates = [],
            Branches = [.. row.Branches.Select(_ => new BranchLayout { Tag = NextTag() })],
        };
        for (var index = 0; index < row.Branches.Count; index++)
        {
            var columns = row.Branches[index].Relation.SourceFields.Select(field => Key(keys.Fields, field)).ToList();
            Add(new(row.Branches[index], layout.Branches[index], []), name, columns, bound: null);
        }

        return layout;

        static string Key(IReadOnlyList<FieldMetadata> fields, FieldMetadata field) =>
            $"\"k{fields.TakeWhile(other => other != field).Count().ToString(CultureInfo.InvariantCulture)}\"";
    }

    /// <summary>The greatest number of the query's own rows, if it is known.</summary>
    private long? RootBound() => request.Kind switch
    {
        QueryKind.First or QueryKind.Unique => 1,
        _ => context.WithTakes ? null : request.State.Taken?.Rows,
    };

    private void AddBranches(LayoutBuilder builder, string parent, long? bound)
    {
        foreach (var pending in builder.Branches)
        {
            Add(pending, parent, [.. pending.Keys.Select(ValueList.Name)], bound);
        }
    }

    /// <param name="pending">The branch.</param>
    /// <param name="parent">The common table of its parents.</param>
    /// <param name="keys">The columns in it that the relation starts from.</param>
    /// <param name="bound">The greatest number of parents, if it is known.</param>
    /// <param name="root">In a stream, the column in it with the number of the result that a parent belongs to; without one, the parents are the results.</param>
    private void Add(PendingBranch pending, string parent, IReadOnlyList<string> keys, long? bound, string? root = null)
    {
        var select = new BranchSelect(context) { Parent = parent, ParentKeys = keys, ParentBound = bound, ParentRoot = root, IsNumbered = NumbersAll };
        var rows = select.Compile(pending.Branch, NextTag);
        pending.Layout.Node = rows.Layout;
        if (rows.Branches.Count == 0)
        {
            var isOrdered = NumbersAll || rows.AreOrdered || rows.Orders.Count == 0;
            var order = isOrdered ? "" : $" ORDER BY {string.Join(", ", rows.Orders.Prepend(rows.Parent))}";
            _parts.Add(new(pending.Layout.Tag, rows.Rows, rows.Parent, NumbersAll ? rows.Number(context.Dialect) : null, IsStream ? rows.Root ?? rows.Parent : null, rows.Values, rows.Layout) { Order = order });
            return;
        }

        var number = context.Dialect.ToInt32($"row_number() OVER (ORDER BY {string.Join(", ", rows.Orders.Prepend(rows.Parent))})");
        var columns = string.Concat(rows.Values.Select((value, index) => $", {value.Sql} AS {ValueList.Name(index)}"));
        var name = CommonTable(pending.Layout.Tag, $"SELECT {number} AS \"n\", {rows.Parent} AS \"p\"{(root is null ? "" : $", {rows.Root} AS \"r\"")}{columns} {rows.Rows}");
        var values = rows.Values.Select((value, index) => value with { Sql = ValueList.Name(index) }).ToList();
        _parts.Add(new(pending.Layout.Tag, $"FROM {name}", "\"p\"", "\"n\"", !IsStream ? null : root is null ? "\"p\"" : "\"r\"", values, rows.Layout));
        var ownBound = context.WithTakes ? null : bound * pending.Branch.State.Taken?.Rows;
        foreach (var nested in rows.Branches)
        {
            Add(nested, name, [.. nested.Keys.Select(ValueList.Name)], ownBound, !IsStream ? null : root is null ? "\"p\"" : "\"r\"");
        }
    }

    private string CommonTable(int tag, string select)
    {
        // Not the name of a table of the user's, which it would hide.
        var name = $"\"__b{tag.ToString(CultureInfo.InvariantCulture)}\"";
        _commonTables.Add($"{name} AS MATERIALIZED ({select})");
        return name;
    }

    /// <summary>
    /// Gives each value of each part a column of the union; parts use the same columns as far as types allow. The innermost branches have the most rows and come first, so they have the first
    /// columns: a driver goes over all columns before the last one it is asked for.
    /// </summary>
    private List<string> PlaceInSlots(int prefix)
    {
        var slots = new List<string>();
        foreach (var part in _parts)
        {
            part.Slots = new int[part.Values.Count];
            var used = new HashSet<int>();
            for (var index = 0; index < part.Slots.Length; index++)
            {
                var slot = Enumerable.Range(0, slots.Count).FirstOrDefault(at => slots[at] == part.Values[index].Slot && !used.Contains(at), -1);
                if (slot < 0)
                {
                    slot = slots.Count;
                    slots.Add(part.Values[index].Slot);
                }

                used.Add(slot);
                part.Slots[index] = slot;
            }

            LayoutBuilder.Place(part.Layout, index => prefix + part.Slots[index]);
        }

        return slots;
    }

    private string Select(Part part, List<string> slots, bool hasNumbers)
    {
        var values = slots.Select((type, slot) =>
        {
            var index = Array.IndexOf(part.Slots, slot);
            return index < 0 ? context.Dialect.TypedNull(type) : part.Values[index].Sql;
        });
        List<string> columns = [part.Tag.ToString(CultureInfo.InvariantCulture), part.Parent, .. hasNumbers ? [part.Number ?? "0"] : Array.Empty<string>(), .. values];
        if (part.Root is { } root)
        {
            columns.Add(root);
        }

        var sql = $"SELECT {string.Join(", ", columns)} {part.Rows}{part.Order}";
        return part.Order.Length == 0 ? sql : $"({sql})";
    }

    private int NextTag() => ++_lastTag;
}
