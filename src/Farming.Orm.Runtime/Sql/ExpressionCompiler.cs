using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Querying;

namespace Farming.Orm.Sql;

/// <summary>Columns, aggregates and orders as SQL.</summary>
internal static class ExpressionCompiler
{
    /// <summary>An operand as it stands in a SELECT list.</summary>
    internal static string Value(Operand operand, FromScope scope) =>
        operand.Aggregate is { } aggregate ? Aggregate(aggregate, scope) : FromScope.Column(scope.AliasOf(operand.Source), operand.Field);

    /// <summary>An operand as it stands in comparisons and orders.</summary>
    internal static string Comparable(Operand operand, FromScope scope) =>
        scope.Context.Dialect.Comparable(Value(operand, scope), operand.Field.Type);

    /// <summary>A value made of the rows of a relation.</summary>
    internal static string Aggregate(RelationAggregate aggregate, FromScope scope) => aggregate.Function switch
    {
        AggregateFunction.Count => scope.Context.Dialect.ToInt32($"(SELECT count(*) {Rows(aggregate.Element, aggregate.Where, isNegated: false, scope)})"),
        AggregateFunction.Any => $"EXISTS (SELECT 1 {Rows(aggregate.Element, aggregate.Where, isNegated: false, scope)})",
        _ => throw new NotSupportedException($"The aggregate {aggregate.Function} is not supported."),
    };

    /// <summary>FROM and WHERE of a sub-select over the rows of a to-many relation.</summary>
    internal static string Rows(Source element, Predicate? predicate, bool isNegated, FromScope outer)
    {
        var scope = new FromScope(outer.Context, outer);
        var relation = element.Relation!;
        var parent = outer.AliasOf(element.Parent!);
        var conditions = new List<string>();
        if (relation.Join is { } join)
        {
            var joined = scope.From(join.Model);
            scope.Bind(element, scope.InnerJoin(relation.Target, target => FromScope.Equal(target, relation.TargetFields, joined, join.TargetFields)));
            conditions.Add(FromScope.Equal(joined, join.SourceFields, parent, relation.SourceFields));
            if (FirstOfPair(join, joined, outer.Context) is { } first)
            {
                conditions.Add(first);
            }
        }
        else
        {
            var target = scope.From(relation.Target);
            scope.Bind(element, target);
            conditions.Add(FromScope.Equal(target, relation.TargetFields, parent, relation.SourceFields));
        }

        if (predicate is not null)
        {
            conditions.Add(PredicateCompiler.Compile(predicate, scope, isNegated));
        }

        return $"{scope.Text} WHERE {string.Join(" AND ", conditions)}";
    }

    /// <summary>Keeps one row of each pair where a join model may hold a pair twice; <see langword="null"/> where it cannot.</summary>
    internal static string? FirstOfPair(JoinMetadata join, string alias, StatementContext context)
    {
        if (join.PairsAreUnique)
        {
            return null;
        }

        var other = context.NextAlias();
        var key = join.Model.PrimaryKey.Fields;
        return $"NOT EXISTS (SELECT 1 FROM {context.Dialect.Table(join.Model)} AS {other} WHERE "
            + $"{FromScope.Equal(other, join.SourceFields, alias, join.SourceFields)} AND {FromScope.Equal(other, join.TargetFields, alias, join.TargetFields)} AND "
            + $"({List(other)}) < ({List(alias)}))";

        string List(string of) => string.Join(", ", key.Select(field => FromScope.Column(of, field)));
    }
}
