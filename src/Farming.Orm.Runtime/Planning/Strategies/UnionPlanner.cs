using System.Globalization;
using Farming.Orm.Expressions;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Queries;
using Farming.Orm.Statements;

namespace Farming.Orm.Planning.Strategies;

/// <summary>
/// Plans a query with branches at any depth as one statement: the parents once, as a common table with a number for each row, then all parts with UNION ALL. Each
/// row has the tag of its part and the number of its parent, so rows are not multiplied, and the client does not look them up by key.
/// </summary>
internal sealed class UnionPlanner(Planner planner, QueryKind kind)
{
    private const string Number = BranchSelect.Number;
    private const string Parent = "p";
    private const string Root = "r";

    private readonly StatementScope _statement = planner.Begin();
    private readonly List<CommonTable> _commonTables = [];
    private readonly List<UnionPart> _parts = [];
    private int _lastTag;

    private bool IsStream => kind == QueryKind.Stream;

    /// <summary>Whether the rows of a branch have their position in a column, instead of arriving in order.</summary>
    private bool NumbersAll => IsStream || !planner.Choices.UnionKeepsOrder;

    /// <summary>The plan of a query.</summary>
    internal Plan Plan(NormalizedRows rows, NormalizedNode node)
    {
        var (scope, alias) = QueryPlanner.Open(rows, _statement, planner);
        var outputs = new OutputList(planner.Dialect);
        var builder = new LayoutBuilder(scope, outputs, NextTag);
        var layout = builder.Build(node, alias);
        QueryPlanner.Filter(rows, scope);
        var orders = OrderBinder.Bind(rows, scope);
        var bound = Bound(rows);
        var limit = planner.Limit(rows, kind == QueryKind.First);
        var name = AddCommonTable(0, bound == 1
            ? new SelectStatement
            {
                Outputs = [new(new Integer(1), Number), .. outputs.WithNames()],
                From = scope.FromClause,
                Where = scope.Where,
                Orders = OrderBinder.Of(orders),
                Limit = limit,
            }
            : Numbered(outputs, orders, scope, limit));
        _parts.Add(new(0, From(name), Column(Number), outputs.Of(null), layout) { Root = IsStream ? Column(Number) : null });
        foreach (var pending in builder.Branches)
        {
            Add(pending, name, [.. pending.Keys.Select(OutputList.Name)], bound);
        }

        return Complete(layout);
    }

    /// <summary>The plan of a loader: only the branches, for parents whose keys are parameters.</summary>
    internal Plan Load(KeyTable keys, int parameter, NormalizedNode node)
    {
        _statement.At(parameter);
        var rows = new ArrayRows([.. keys.Fields.Select((field, index) => _statement.Parameter(keys.Columns[index], field.Type))], isNumbered: true);
        var name = AddCommonTable(0, rows);
        var layout = new NodeLayout
        {
            Ordinals = [],
            ToOnes = [],
            Computed = [],
            Branches = [.. node.Branches.Select(_ => new BranchLayout { Tag = NextTag() })],
        };
        for (var index = 0; index < node.Branches.Length; index++)
        {
            var columns = node.Branches[index].Branch.Relation.SourceFields.Select(field => ArrayRows.ColumnName(IndexOf(field))).ToList();
            Add(new(node.Branches[index], layout.Branches[index], [], []), name, columns, bound: null);
        }

        return Complete(layout);

        int IndexOf(FieldMetadata field) => keys.Fields.TakeWhile(other => other != field).Count();
    }

    private UnionPlan Complete(NodeLayout layout)
    {
        var hasNumbers = _parts.Exists(part => part.Number is not null);

        // The innermost branches come first: the tag of a branch is greater than the tag of its parent.
        _parts.Sort((left, right) => right.Tag - left.Tag);
        var prefix = UnionPlan.Prefix(hasNumbers);
        var slots = UnionSlots.Place(_parts, prefix);
        var union = new UnionAll
        {
            CommonTables = _commonTables,
            Parts = [.. _parts.Select(part => part.Select(slots, hasNumbers))],

            // The rows of a stream come result by result. Otherwise the client assigns them to their parents; sorting them would take 20 % of the statement's time.
            Orders = IsStream
                ? [new(new Integer(prefix + slots.Count + 1)), new(new Integer(1), isDescending: true), new(new Integer(2)), new(new Integer(3))]
                : [],
        };
        return new(planner.Render(union), layout, hasNumbers);
    }

    /// <summary>
    /// The rows of a page, numbered from 1 in its order. The inner sub-select limits the page first; otherwise the numbering would read all rows.
    /// </summary>
    private static SelectStatement Numbered(OutputList outputs, List<BoundOrder> orders, Scope scope, Limit? limit)
    {
        var page = new SelectStatement
        {
            Outputs = [.. outputs.WithNames(), .. orders.Select((order, index) => new Output(order.Value, BoundOrder.Name(index)))],
            From = scope.FromClause,
            Where = scope.Where,
            Orders = limit is null ? [] : OrderBinder.Of(orders),
            Limit = limit,
        };
        var number = new RowNumber([], [.. orders.Select((order, index) => order.OverNamed(null, index))]);
        return new()
        {
            Outputs = [new(new Int32Cast(number), Number), .. outputs.Of(null).Select(column => new Output(column.Value))],
            From = new(new DerivedTable(page, new("x"))),
        };
    }

    /// <summary>The maximum number of the query's own rows, if it is known.</summary>
    private long? Bound(NormalizedRows rows) => kind switch
    {
        QueryKind.First or QueryKind.Unique => 1,
        _ => planner.TakesAreParameters ? null : rows.Taken?.Rows,
    };

    /// <param name="pending">The branch.</param>
    /// <param name="parents">The common table of its parents.</param>
    /// <param name="keys">The columns of this table from which the relation starts.</param>
    /// <param name="bound">The maximum number of parents, if it is known.</param>
    /// <param name="root">In a stream, the column of this table with the number of the parent's result; <see langword="null"/> if the parents are the results.</param>
    private void Add(PendingBranch pending, Alias parents, IReadOnlyList<string> keys, long? bound, string? root = null)
    {
        var select = new BranchSelect(planner, _statement)
        {
            Parents = parents,
            ParentKeys = keys,
            OuterKeys = pending.OuterKeys,
            ParentBound = bound,
            ParentRoot = root,
            IsNumbered = NumbersAll,
        };
        var rows = select.Plan(pending.Branch, NextTag);
        pending.Layout.Node = rows.Layout;
        if (rows.Branches.Count == 0)
        {
            var isOrdered = NumbersAll || rows.AreOrdered || rows.Orders.Count == 0;
            _parts.Add(new(pending.Layout.Tag, rows.From, rows.Parent, rows.Columns, rows.Layout)
            {
                Where = rows.Where,
                Number = NumbersAll ? rows.Number : null,
                Root = IsStream ? rows.Root ?? rows.Parent : null,
                Orders = isOrdered ? [] : rows.OrdersOfAll,
            });
            return;
        }

        var name = AddCommonTable(pending.Layout.Tag, new SelectStatement
        {
            Outputs =
            [
                new(new Int32Cast(new RowNumber([], rows.OrdersOfAll)), Number),
                new(rows.Parent, Parent),
                .. root is null ? [] : new[] { new Output(rows.Root!, Root) },
                .. rows.Columns.Select((column, index) => new Output(column.Value, OutputList.Name(index))),
            ],
            From = rows.From,
            Where = rows.Where,
        });
        var ownRoot = !IsStream ? null : root is null ? Parent : Root;
        var columns = rows.Columns.Select((column, index) => column with { Value = new ColumnReference(null, OutputList.Name(index), column.Value.Type) }).ToList();
        _parts.Add(new(pending.Layout.Tag, From(name), Column(Parent), columns, rows.Layout) { Number = Column(Number), Root = ownRoot is null ? null : Column(ownRoot) });
        var ownBound = planner.TakesAreParameters ? null : bound * pending.Branch.Rows.Taken?.Rows;
        foreach (var nested in rows.Branches)
        {
            Add(nested, name, [.. nested.Keys.Select(OutputList.Name)], ownBound, ownRoot);
        }
    }

    private Alias AddCommonTable(int tag, RowSet rows)
    {
        // The name must not hide a table of the user.
        var name = new Alias($"__b{tag.ToString(CultureInfo.InvariantCulture)}");
        _commonTables.Add(new(name, rows));
        return name;
    }

    private static FromClause From(Alias commonTable) => new(new CommonTableReference(commonTable));

    private static ColumnReference Column(string name) => new(null, name, FieldType.Int32);

    private int NextTag() => ++_lastTag;
}
