using Farming.Orm.Execution;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Querying;

namespace Farming.Orm.Sql;

/// <summary>
/// To-many branches as statements of their own, run for each parent while the parents' statement stands on its row: one snapshot. Where there
/// is no round trip this is faster than one statement for all, as long as an index leads to each parent's rows.
/// </summary>
internal sealed class NestedCompiler(SqlDialect dialect, bool takesAreParameters)
{
    private int _lastTag;

    /// <summary>Whether a query is to be read so: no branch reads a whole table for each of many parents.</summary>
    internal static bool IsFor(SqlDialect dialect, QueryRequest request) =>
        dialect.ReadsBranchesPerParent && request.Keys is null && IsIndexed(request.Row!, request.Kind is QueryKind.First or QueryKind.Unique);

    /// <summary>The plans of the branches that hang on a SELECT.</summary>
    internal BranchPlan[] Compile(List<PendingBranch> branches) => branches.Count == 0 ? [] : [.. branches.Select(Compile)];

    internal int NextTag() => ++_lastTag;

    private BranchPlan Compile(PendingBranch pending)
    {
        var branch = pending.Branch;
        var keys = branch.Relation.SourceFields.Select(_ => new ParentKey()).ToList();
        var context = new StatementContext(dialect, visitor => Visit(visitor, keys, branch), takesAreParameters, withBranches: false);
        var scope = new FromScope(context);
        var conditions = new List<string>();
        var alias = new RelationSource(context, index => context.Parameter(keys[index])).From(branch.Relation, scope, conditions);
        scope.Bind(branch.State.Source, alias);
        var values = new ValueList(dialect);
        var builder = new LayoutBuilder(scope, values, NextTag);
        var layout = pending.Layout.Node = builder.Build(branch.Row, alias);
        if (branch.State.Predicate is { } predicate)
        {
            conditions.Add(PredicateCompiler.Compile(predicate, scope));
        }

        var orders = OrderCompiler.Compile(branch.State, QueryKind.Many, scope);
        var limit = QueryCompiler.Limit(branch.State, context, onlyFirst: false);
        var terms = branch.State.Orders.Length;
        var withoutKey = orders.Count > terms && IsSorted(branch)
            ? orders[..terms].ConvertAll(order => values.Add(order.Value, order.Operand.Field.Type)).ToArray()
            : null;
        var rows = $"SELECT {values.List} {scope.Text} WHERE {string.Join(" AND ", conditions)}";
        var statement = new Statement($"{rows}{OrderCompiler.Clause(orders, dialect)}{limit}");
        var inner = Compile(builder.Branches);
        return withoutKey is null
            ? new(statement, pending.Layout.Tag, [.. pending.Keys], layout, takesAreParameters, inner)
            : new(new($"{rows}{OrderCompiler.Clause(orders[..terms], dialect)}{limit} + 1"), pending.Layout.Tag, [.. pending.Keys], layout, takesAreParameters, inner)
            {
                TieBreak = new(statement, withoutKey),
            };
    }

    /// <summary>
    /// Whether an index gives a page's rows in their order, but for ties, and whether two values are a tie can be told from the values alone. Decimals and text
    /// can be equal without being the same, text by the collation of its column.
    /// </summary>
    private static bool IsSorted(Branch branch)
    {
        var orders = branch.State.Orders;
        return branch is { Relation.Join: null, State: { Taken: not null, Skipped: null or { Rows: 0 } } }
            && orders.Length > 0
            && Array.TrueForAll(orders, order => order.Operand.Aggregate is null && ReferenceEquals(order.Operand.Source, branch.State.Source) && order.IsDescending == orders[0].IsDescending
                && order.Operand.Field.Type is not (FieldType.String or FieldType.Decimal or FieldType.Json))
            && branch.Relation.Target.IsSorted(branch.Relation.TargetFields, [.. orders.Select(order => order.Operand.Field)]);
    }

    private static bool IsIndexed(Row row, bool isOne) =>
        row.Branches.TrueForAll(branch => (isOne || branch.Relation.IsIndexed) && IsIndexed(branch.Row, isOne: false)) && row.ToOnes.TrueForAll(toOne => IsIndexed(toOne.Row, isOne));

    private static void Visit(ParameterVisitor visitor, List<ParentKey> keys, Branch branch)
    {
        keys.ForEach(visitor.Visit);
        branch.VisitParameters(visitor);
    }

    /// <summary>Stands for a key of the parent, which is copied from its row.</summary>
    private sealed class ParentKey : IParameter
    {
        public void Write(ParameterWriter writer) => throw new InvalidOperationException("A key of the parent is copied from its row.");
    }
}
