using Farming.Orm.Metadata;

namespace Farming.Orm.Sql;

/// <summary>Where a relation's rows come from: its target, through the join model if there is one.</summary>
/// <param name="context">The statement.</param>
/// <param name="parentKey">The parent's value of the relation's source field with an index.</param>
internal sealed class RelationSource(StatementContext context, Func<int, string> parentKey)
{
    /// <summary>FROM the relation's tables alone, the parent's keys in WHERE.</summary>
    /// <returns>The alias of the target.</returns>
    internal string From(RelationMetadata relation, FromScope scope, List<string> conditions)
    {
        if (relation.Join is not { } join)
        {
            var target = scope.From(relation.Target);
            conditions.Add(OnParent(target, relation.TargetFields));
            return target;
        }

        var joined = scope.From(join.Model);
        conditions.Add(OnParent(joined, join.SourceFields));
        AddFirstOfPair(join, joined, conditions);
        return scope.InnerJoin(relation.Target, target => FromScope.Equal(target, relation.TargetFields, joined, join.TargetFields));
    }

    /// <summary>FROM the parents, the relation's tables joined to them.</summary>
    /// <returns>The alias of the target.</returns>
    internal string Join(string parents, RelationMetadata relation, FromScope scope, List<string> conditions)
    {
        scope.FromCommonTable(parents);
        if (relation.Join is not { } join)
        {
            return scope.InnerJoin(relation.Target, target => OnParent(target, relation.TargetFields));
        }

        var joined = scope.InnerJoin(join.Model, target => OnParent(target, join.SourceFields));
        AddFirstOfPair(join, joined, conditions);
        return scope.InnerJoin(relation.Target, target => FromScope.Equal(target, relation.TargetFields, joined, join.TargetFields));
    }

    private string OnParent(string alias, IReadOnlyList<FieldMetadata> fields) => FromScope.Equal(alias, fields, parentKey);

    private void AddFirstOfPair(JoinMetadata join, string alias, List<string> conditions)
    {
        if (ExpressionCompiler.FirstOfPair(join, alias, context) is { } first)
        {
            conditions.Add(first);
        }
    }
}
