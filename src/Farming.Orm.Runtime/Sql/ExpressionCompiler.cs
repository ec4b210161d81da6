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

    /// <summary>A value made of the rows of a relation. The same value is the same text, so that what is selected and ordered by is computed once.</summary>
    internal static string Aggregate(RelationAggregate aggregate, FromScope scope)
    {
        if (aggregate.Where is not null)
        {
            return Compile(aggregate, scope);
        }

        var key = (aggregate.Function, scope.AliasOf(aggregate.Element.Parent!), aggregate.Element.Relation!);
        if (!scope.Aggregates.TryGetValue(key, out var sql))
        {
            sql = scope.GroupsCounts && aggregate.Function == AggregateFunction.Count && IsCountedAlone(aggregate.Element.Relation!)
                ? GroupedCount(aggregate.Element.Relation!, key.Item2, scope)
                : Compile(aggregate, scope);
            scope.Aggregates.Add(key, sql);
        }

        return sql;
    }

    private static string Compile(RelationAggregate aggregate, FromScope scope) => aggregate.Function switch
    {
        AggregateFunction.Count => scope.Context.Dialect.ToInt32($"(SELECT count(*) {Rows(aggregate.Element, aggregate.Where, isNegated: false, scope)})"),
        AggregateFunction.Any => $"EXISTS (SELECT 1 {Rows(aggregate.Element, aggregate.Where, isNegated: false, scope)})",
        _ => throw new NotSupportedException($"The aggregate {aggregate.Function} is not supported."),
    };

    /// <summary>Whether the rows of one table are as many as those of the relation: its target, or a join model whose foreign key says that the target is there.</summary>
    private static bool IsCountedAlone(RelationMetadata relation) => relation.Join is not { } join
        || (join.PairsAreUnique
            && join.TargetFields.All(field => !field.IsNullable)
            && join.Model.ForeignKeys.Any(key => key.Target == relation.Target && key.Fields.SequenceEqual(join.TargetFields) && key.TargetFields.SequenceEqual(relation.TargetFields)));

    /// <summary>A count of all parents at once, joined to them.</summary>
    private static string GroupedCount(RelationMetadata relation, string parent, FromScope scope)
    {
        var (model, fields) = relation.Join is { } join ? (join.Model, join.SourceFields) : (relation.Target, relation.TargetFields);
        var columns = fields.Select(field => SqlDialect.Quote(field.Column)).ToList();
        var rows = $"(SELECT {string.Join(", ", columns)}, count(*) AS \"n\" FROM {scope.Context.Dialect.Table(model)} GROUP BY {string.Join(", ", columns)})";
        var alias = scope.LeftJoin(rows, counted => FromScope.Equal(counted, fields, parent, relation.SourceFields));
        return scope.Context.Dialect.ToInt32($"coalesce({alias}.\"n\", 0)");
    }

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
            if (predicate is not null || !IsCountedAlone(relation))
            {
                scope.Bind(element, scope.InnerJoin(relation.Target, target => FromScope.Equal(target, relation.TargetFields, joined, join.TargetFields)));
            }

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
