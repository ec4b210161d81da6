using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Querying.Predicates;

/// <summary>Whether a row points to a row for which a condition is true; the models need not have declared a relation that way.</summary>
/// <param name="pointer">The rows that point.</param>
/// <param name="foreignKey">Their fields that do.</param>
/// <param name="target">The rows pointed to.</param>
/// <param name="key">The fields pointed to, in the same order.</param>
/// <param name="where">The condition on <paramref name="target"/>.</param>
internal sealed class PointsToPredicate(Source pointer, IReadOnlyList<FieldMetadata> foreignKey, Source target, IReadOnlyList<FieldMetadata> key, Predicate where) : Predicate
{
    internal Source Pointer { get; } = pointer;

    internal IReadOnlyList<FieldMetadata> ForeignKey { get; } = foreignKey;

    internal Source Target { get; } = target;

    internal IReadOnlyList<FieldMetadata> Key { get; } = key;

    internal Predicate Where { get; } = where;

    internal override void Describe(ShapeWriter shape)
    {
        shape.Add(Token.PointsTo);
        shape.Add(shape.IndexOf(Pointer));
        shape.Add(shape.IndexOf(Target));
        shape.Add(ForeignKey.Count);
        for (var index = 0; index < ForeignKey.Count; index++)
        {
            shape.Add(ForeignKey[index].Index);
            shape.Add(Key[index].Index);
        }

        shape.Describe(Where);
    }

    internal override void VisitParameters(ParameterVisitor visitor) => Where.VisitParameters(visitor);
}

/// <summary>Whether the values of a row's fields are those of some row of a list, which is sent as one array per field.</summary>
/// <param name="source">The rows.</param>
/// <param name="fields">Their fields.</param>
/// <param name="columns">The values of each field.</param>
internal sealed class ListedPredicate(Source source, IReadOnlyList<FieldMetadata> fields, IReadOnlyList<IParameter> columns) : Predicate
{
    internal Source Source { get; } = source;

    internal IReadOnlyList<FieldMetadata> Fields { get; } = fields;

    internal IReadOnlyList<IParameter> Columns { get; } = columns;

    internal override void Describe(ShapeWriter shape)
    {
        shape.Add(Token.Listed);
        shape.Add(shape.IndexOf(Source));
        shape.Add(Fields.Count);
        foreach (var field in Fields)
        {
            shape.Add(field.Index);
        }
    }

    internal override void VisitParameters(ParameterVisitor visitor)
    {
        foreach (var column in Columns)
        {
            visitor.Visit(column);
        }
    }
}
