using Farming.Orm.Expressions;
using Farming.Orm.Metadata;
using Farming.Orm.Queries;
using Farming.Orm.Statements;

namespace Farming.Orm.Planning.Strategies;

/// <summary>The rows of a branch as a part of a union: only the rows of the parents, found by their keys.</summary>
internal sealed class BranchSelect(Planner planner, StatementScope statement)
{
    /// <summary>
    /// Up to this number of parents, the rows of each parent are looked up by an index, whatever the planner of the database estimates. A lookup takes a few
    /// microseconds, while a full scan can read a table of any size. Above this number, the database chooses.
    /// </summary>
    private const long MaximumLookups = 1000;

    /// <summary>The column with the number of a parent, or with the position of a row.</summary>
    internal const string Number = "n";

    private static readonly Alias Window = new("w");
    private static readonly Alias Lookup = new("l");

    /// <summary>The common table of the parents.</summary>
    internal required Alias Parents { get; init; }

    /// <summary>The columns in <see cref="Parents"/> from which the relation starts.</summary>
    internal required IReadOnlyList<string> ParentKeys { get; init; }

    /// <summary>The rows outside the branch whose columns it may use, with the indexes of the columns in <see cref="Parents"/>.</summary>
    internal required IReadOnlyList<OuterKey> OuterKeys { get; init; }

    /// <summary>The maximum number of parents, if it is known.</summary>
    internal long? ParentBound { get; init; }

    /// <summary>The column in <see cref="Parents"/> with the number of the parent's result.</summary>
    internal string? ParentRoot { get; init; }

    /// <summary>Whether rows are numbered even without nested branches.</summary>
    internal bool IsNumbered { get; init; }

    private ColumnReference ParentNumber => new(Parents, Number, FieldType.Int32);

    private ColumnReference? Root => ParentRoot is null ? null : new(Parents, ParentRoot, FieldType.Int32);

    internal BranchRows Plan(NormalizedBranch normalized, Func<int> nextTag)
    {
        var (branch, rows, node) = normalized;

        // With an index, a lookup stops after the last row of the page. Without one, each parent would read the whole table; a join reads it once.
        var isLateral = planner.Choices.LooksUpByLateral
            && (ParentBound == 1 || branch.Relation.IsIndexed)
            && (rows.IsPage || ParentBound <= MaximumLookups);
        var scope = new Scope(statement);
        var fields = branch.Relation.SourceFields;
        Expression ParentKey(int index) => new ColumnReference(Parents, ParentKeys[index], fields[index].Type);
        var (alias, joined) = isLateral ? RelationSource.From(branch.Relation, scope, ParentKey) : RelationSource.Join(Parents, branch.Relation, scope, ParentKey);
        scope.Bind(rows.Source, alias);
        foreach (var outer in OuterKeys)
        {
            scope.Offer(outer.Over((column, field) => new ColumnReference(Parents, OutputList.Name(column), field.Type)));
        }

        var outputs = new OutputList(planner.Dialect);
        var builder = new LayoutBuilder(scope, outputs, nextTag);
        var layout = builder.Build(node, alias, joined);
        QueryPlanner.Filter(rows, scope);
        var orders = OrderBinder.Bind(rows, scope);
        var isNumbered = IsNumbered || builder.Branches.Count > 0;
        var planned = isLateral ? Lateral(rows, scope, outputs, orders, isNumbered)
            : rows.IsPage ? Page(rows, scope, outputs, orders)
            : Joined(scope, outputs, orders);
        return planned with { Layout = layout, Branches = builder.Branches };
    }

    /// <summary>Parents joined with their rows.</summary>
    private BranchRows Joined(Scope scope, OutputList outputs, List<BoundOrder> orders) => new()
    {
        From = scope.FromClause,
        Where = scope.Where,
        Parent = ParentNumber,
        Root = Root,
        Columns = outputs.Columns,
        Orders = OrderBinder.Of(orders),
    };

    /// <summary>Parents joined with their rows. Each row has its position, which limits the page.</summary>
    private BranchRows Page(NormalizedRows rows, Scope scope, OutputList outputs, List<BoundOrder> orders)
    {
        var numbered = new SelectStatement
        {
            Outputs =
            [
                new(ParentNumber, "p"),
                .. Root is { } root ? new[] { new Output(root, "r") } : [],
                new(new Int32Cast(new RowNumber([ParentNumber], OrderBinder.Of(orders))), Number),
                .. outputs.WithNames(),
            ],
            From = scope.FromClause,
            Where = scope.Where,
        };
        var position = new ColumnReference(null, Number, FieldType.Int32);
        var (skip, take) = (Planner.Skip(rows.Skipped), planner.Take(rows.Taken));
        List<Expression> page = [];
        if (skip is not null)
        {
            page.Add(new Comparison(position, ComparisonOperator.Greater, skip));
        }

        if (take is not null)
        {
            page.Add(new Comparison(position, ComparisonOperator.LessOrEqual, skip is null ? take : new Addition(skip, take)));
        }

        return new()
        {
            From = new(new DerivedTable(numbered, Window)),
            Where = Conjunction.Of(page),
            Parent = new ColumnReference(null, "p", FieldType.Int32),
            Root = Root is null ? null : new ColumnReference(null, "r", FieldType.Int32),
            Columns = outputs.Of(Window),
            Orders = [new(position)],
            Position = position,
        };
    }

    /// <summary>
    /// One ordered sub-select for each parent, which stops after its page. The database can only execute it once for each parent, so its rows stay in order.
    /// </summary>
    private BranchRows Lateral(NormalizedRows rows, Scope scope, OutputList outputs, List<BoundOrder> orders, bool isNumbered)
    {
        // The terms of the order are read only to number the rows.
        var terms = isNumbered ? orders : [];
        var page = new SelectStatement
        {
            Outputs = [.. outputs.WithNames(), .. terms.Select((order, index) => new Output(order.Value, BoundOrder.Name(index)))],
            From = scope.FromClause,
            Where = scope.Where,
            Orders = OrderBinder.Of(orders),
            Limit = rows.IsPage ? new(planner.Take(rows.Taken), Planner.Skip(rows.Skipped)) : Limit.Fence,
        };
        var from = new FromClause(new CommonTableReference(Parents));
        from.Joins.Add(new(JoinKind.Lateral, new DerivedTable(page, Lookup), null));
        return new()
        {
            From = from,
            Parent = ParentNumber,
            Root = Root,
            Columns = outputs.Of(Lookup),
            Orders = [.. terms.Select((order, index) => order.OverNamed(Lookup, index))],
            AreOrdered = true,
        };
    }
}
