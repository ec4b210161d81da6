using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Statements;

namespace Farming.Orm.Queries;

/// <summary>Sub-selects over the rows of a to-many relation.</summary>
internal static class RelationRows
{
    /// <summary>Whether the relation has a row for the condition.</summary>
    internal static ExistsCondition Exists(RowSource element, Predicate? where, bool isNegated, bool whereIsNegated, Scope outer) =>
        new(Select(element, where, whereIsNegated, outer), isNegated);

    /// <summary>The rows of the relation for the condition.</summary>
    /// <param name="element">The relation's rows.</param>
    /// <param name="where">The condition; <see langword="null"/> for all rows.</param>
    /// <param name="whereIsNegated">Whether the condition must be false.</param>
    /// <param name="outer">The scope of the parent.</param>
    /// <param name="outputs">The columns to read.</param>
    internal static SelectStatement Select(RowSource element, Predicate? where, bool whereIsNegated, Scope outer, params Output[] outputs)
    {
        var scope = new Scope(outer.Statement, outer);
        var relation = element.Relation!;
        var parent = outer.AliasOf(element.Parent!);
        if (relation.Join is { } join)
        {
            var joined = scope.From(join.Model);
            if (where is not null || !AreCountedAlone(relation))
            {
                scope.Bind(element, scope.InnerJoin(relation.Target, target => Scope.Equal(target, relation.TargetFields, joined, join.TargetFields)));
            }

            scope.Require(Scope.Equal(joined, join.SourceFields, parent, relation.SourceFields));
            RequireFirstOfPair(join, joined, scope);
        }
        else
        {
            var target = scope.From(relation.Target);
            scope.Bind(element, target);
            scope.Require(Scope.Equal(target, relation.TargetFields, parent, relation.SourceFields));
        }

        if (where is not null)
        {
            scope.Statement.Enter();
            scope.Require(where.Bind(scope, whereIsNegated));
            scope.Statement.Leave();
        }

        return new() { Outputs = outputs, From = scope.FromClause, Where = scope.Where };
    }

    /// <summary>
    /// Whether counting one table counts the relation: its target, or a join model whose foreign key guarantees that the target exists.
    /// </summary>
    internal static bool AreCountedAlone(RelationMetadata relation) => relation.Join is not { } join
        || (join.PairsAreUnique
            && join.TargetFields.All(field => !field.IsNullable)
            && join.Model.ForeignKeys.Any(key => key.Target == relation.Target
                && key.Fields.SequenceEqual(join.TargetFields)
                && key.TargetFields.SequenceEqual(relation.TargetFields)));

    /// <summary>Keeps one row of each pair, if the join model may contain a pair twice.</summary>
    internal static void RequireFirstOfPair(JoinMetadata join, Alias alias, Scope scope)
    {
        if (join.PairsAreUnique)
        {
            return;
        }

        var other = new Scope(scope.Statement);
        var earlier = other.From(join.Model);
        other.Require(Scope.Equal(earlier, join.SourceFields, alias, join.SourceFields));
        other.Require(Scope.Equal(earlier, join.TargetFields, alias, join.TargetFields));
        other.Require(new Comparison(Key(earlier), ComparisonOperator.Less, Key(alias)));
        scope.Require(new ExistsCondition(SelectStatement.One(other.FromClause, other.Where), isNegated: true));

        RowValue Key(Alias of) => new([.. join.Model.PrimaryKey.Fields.Select(field => ColumnReference.Of(of, field))]);
    }
}
