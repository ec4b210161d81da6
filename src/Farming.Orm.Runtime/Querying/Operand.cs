using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Querying;

/// <summary>What a predicate compares or an order sorts by: a column of a source, or an aggregate over one of its to-many relations.</summary>
/// <param name="Source">The source of the column, or of the aggregate's relation.</param>
/// <param name="Field">The column; for an aggregate the field of its result.</param>
/// <param name="Aggregate">The aggregate, if it is one.</param>
internal readonly record struct Operand(Source Source, FieldMetadata Field, RelationAggregate? Aggregate)
{
    internal bool IsNullable => Aggregate is null ? Field.IsNullable || Source.IsOptional : Aggregate.IsNullable;

    internal void Describe(ShapeWriter shape)
    {
        if (Aggregate is null)
        {
            shape.Add(Token.Column);
            shape.Add(shape.IndexOf(Source));
            shape.Add(Field.Index);
        }
        else
        {
            Aggregate.Describe(shape);
        }
    }

    internal void VisitParameters(ParameterVisitor visitor) => Aggregate?.VisitParameters(visitor);
}
