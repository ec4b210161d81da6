using Farming.Orm.Execution;
using Farming.Orm.GeneratedCode;
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
        dialect.IsInProcess && request.Keys is null && IsIndexed(request.Row!, request.Kind is QueryKind.First or QueryKind.Unique);

    /// <summary>The plans of the branches that hang on a SELECT.</summary>
    internal BranchPlan[] Compile(List<PendingBranch> branches) => branches.Count == 0 ? [] : [.. branches.Select(Compile)];

    internal int NextTag() => ++_lastTag;

    private BranchPlan Compile(PendingBranch pending)
    {
        var branch = pending.Branch;
        var parentKeys = branch.Relation.SourceFields.Select(_ => new ParentKey()).ToList();
        var context = new StatementContext(dialect, visitor => Visit(visitor, parentKeys, branch), takesAreParameters, withBranches: false);
        var scope = new FromScope(context);
        var conditions = new List<string>();
        var alias = new RelationSource(context, index => context.Parameter(parentKeys[index])).From(branch.Relation, scope, conditions);
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
        var rows = $"{scope.Text} WHERE {string.Join(" AND ", conditions)}";
        var keys = branch.Relation.Join is null ? branch.Relation.TargetFields : null;
        var (statement, tieBreak) = TieBreakCompiler.Compile(dialect, branch.State, keys, orders, values, rows, limit);
        return new(statement, pending.Layout.Tag, [.. pending.Keys], layout, takesAreParameters, Compile(builder.Branches)) { TieBreak = tieBreak };
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
