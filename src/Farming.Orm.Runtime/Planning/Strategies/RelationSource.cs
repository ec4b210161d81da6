using Farming.Orm.Expressions;
using Farming.Orm.Metadata;
using Farming.Orm.Queries;

namespace Farming.Orm.Planning.Strategies;

/// <summary>The tables of a relation.</summary>
/// <param name="Target">The target.</param>
/// <param name="Joined">The join table; <see langword="null"/> if the relation has none.</param>
internal readonly record struct RelationTables(Alias Target, Alias? Joined);

/// <summary>Where a branch's rows come from: its target, through the join model if there is one.</summary>
internal static class RelationSource
{
    /// <summary>FROM only the tables of the relation, with the parent's keys in WHERE.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="scope">Takes the tables.</param>
    /// <param name="parentKey">The parent's value of the relation's source field with an index.</param>
    internal static RelationTables From(RelationMetadata relation, Scope scope, Func<int, Expression> parentKey)
    {
        if (relation.Join is not { } join)
        {
            var target = scope.From(relation.Target);
            scope.Require(Scope.Equal(target, relation.TargetFields, parentKey));
            return new(target, null);
        }

        var joined = scope.From(join.Model);
        scope.Require(Scope.Equal(joined, join.SourceFields, parentKey));
        RelationRows.RequireFirstOfPair(join, joined, scope);
        return new(scope.InnerJoin(relation.Target, target => Scope.Equal(target, relation.TargetFields, joined, join.TargetFields)), joined);
    }

    /// <summary>FROM the parents, joined with the tables of the relation.</summary>
    /// <param name="parents">The common table of the parents.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="scope">Takes the tables.</param>
    /// <param name="parentKey">The parent's value of the relation's source field with an index.</param>
    internal static RelationTables Join(Alias parents, RelationMetadata relation, Scope scope, Func<int, Expression> parentKey)
    {
        scope.FromCommonTable(parents);
        if (relation.Join is not { } join)
        {
            return new(scope.InnerJoin(relation.Target, target => Scope.Equal(target, relation.TargetFields, parentKey)), null);
        }

        var joined = scope.InnerJoin(join.Model, target => Scope.Equal(target, join.SourceFields, parentKey));
        RelationRows.RequireFirstOfPair(join, joined, scope);
        return new(scope.InnerJoin(relation.Target, target => Scope.Equal(target, relation.TargetFields, joined, join.TargetFields)), joined);
    }
}
