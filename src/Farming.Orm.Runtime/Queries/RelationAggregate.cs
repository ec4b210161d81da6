using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Statements;

namespace Farming.Orm.Queries;

/// <summary>The functions that compute one value from the rows of a relation.</summary>
internal enum AggregateFunction
{
    Count,
    Any,
}

/// <summary>One value computed from the rows of a to-many relation: a scalar sub-select.</summary>
/// <param name="function">The function.</param>
/// <param name="element">The relation's rows.</param>
/// <param name="where">The condition on the rows; <see langword="null"/> for all rows.</param>
internal sealed class RelationAggregate(AggregateFunction function, RowSource element, Predicate? where) : ComputedValue
{
    internal static readonly Field<int> CountField = new(0, "Count", "count", FieldCodecs.Int32);
    internal static readonly Field<bool> AnyField = new(0, "Any", "any", FieldCodecs.Boolean);

    internal AggregateFunction Function { get; } = function;

    internal RowSource Element { get; } = element;

    internal Predicate? Where { get; } = where;

    internal override FieldMetadata Result => Function == AggregateFunction.Count ? CountField : AnyField;

    internal override bool IsNullable => false;

    internal override bool ReadsRelations => true;

    internal override void ListParts(PartList parts)
    {
        parts.Add(Token.AggregateOf);
        parts.Add((int)Function);
        parts.Add(Element);
        parts.Add(Where);
    }

    /// <summary>Equal aggregates are one expression, so an aggregate that is both selected and sorted by is computed once.</summary>
    internal override Expression Bind(Scope scope)
    {
        if (Where is not null)
        {
            return Compute(scope);
        }

        var parent = scope.AliasOf(Element.Parent!);
        var relation = Element.Relation!;
        return scope.Aggregate(Function, parent, relation, () => scope.GroupsCounts && Function == AggregateFunction.Count && RelationRows.AreCountedAlone(relation)
            ? GroupedCount(relation, parent, scope)
            : Compute(scope));
    }

    private Expression Compute(Scope scope) => Function == AggregateFunction.Any
        ? RelationRows.Exists(Element, Where, isNegated: false, whereIsNegated: false, scope)
        : new Int32Cast(new ScalarSelect(RelationRows.Select(Element, Where, whereIsNegated: false, scope, new Output(new CountRows()))));

    /// <summary>The counts of all parents in one pass, joined with the parents.</summary>
    private static Int32Cast GroupedCount(RelationMetadata relation, Alias parent, Scope scope)
    {
        var (model, fields) = relation.Join is { } join ? (join.Model, join.SourceFields) : (relation.Target, relation.TargetFields);
        var columns = fields.Select(field => ColumnReference.Of(null, field)).ToList();
        var counts = new SelectStatement
        {
            Outputs = [.. columns.Select(column => new Output(column)), new Output(new CountRows(), "n")],
            From = new FromClause(new ModelTable(model, null)),
            Where = scope.Statement.Filter(model, null),
            GroupBy = columns,
        };
        var alias = scope.LeftJoin(counts, counted => Scope.Equal(counted, fields, parent, relation.SourceFields));
        return new(new Coalesce(new ColumnReference(alias, "n", FieldType.Int64, isNullable: true), new Integer(0)));
    }
}
