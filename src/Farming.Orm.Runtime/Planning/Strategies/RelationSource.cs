using Farming.Orm.Expressions;
using Farming.Orm.Metadata;
using Farming.Orm.Queries;

namespace Farming.Orm.Planning.Strategies;

/// <summary>The tables of a branch's rows: the target, and the join model if there is one.</summary>
internal static class RelationSource
{
    /// <summary>FROM only the tables of the relation, with the parent's keys in WHERE.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="scope">Receives the tables.</param>
    /// <param name="parentKey">The parent's value of a source field of the relation, by index.</param>
    /// <returns>The alias of the target.</returns>
    internal static Alias From(RelationMetadata relation, Scope scope, Func<int, Expression> parentKey)
    {
        if (relation.Join is not { } join)
        {
            var target = scope.From(relation.Target);
            scope.Require(Scope.Equal(target, relation.TargetFields, parentKey));
            return target;
        }

        var joined = scope.From(join.Model);
        scope.Require(Scope.Equal(joined, join.SourceFields, parentKey));
        RelationRows.RequireFirstOfPair(join, joined, scope);
        return scope.InnerJoin(relation.Target, target => Scope.Equal(target, relation.TargetFields, joined, join.TargetFields));
    }

    /// <summary>FROM the parents, joined with the tables of the relation.</summary>
    /// <param name="parents">The common table of the parents.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="scope">Receives the tables.</param>
    /// <param name="parentKey">The parent's value of a source field of the relation, by index.</param>
    /// <returns>The alias of the target.</returns>
    internal static Alias Join(Alias parents, RelationMetadata relation, Scope scope, Func<int, Expression> parentKey)
    {
        scope.FromCommonTable(parents);
        if (relation.Join is not { } join)
        {
            return scope.InnerJoin(relation.Target, target => Scope.Equal(target, relation.TargetFields, parentKey));
        }

        var joined = scope.InnerJoin(join.Model, target => Scope.Equal(target, join.SourceFields, parentKey));
        RelationRows.RequireFirstOfPair(join, joined, scope);
        return scope.InnerJoin(relation.Target, target => Scope.Equal(target, relation.TargetFields, joined, join.TargetFields));
    }
}
