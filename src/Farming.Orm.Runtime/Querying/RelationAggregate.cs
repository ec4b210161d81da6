using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Querying;

/// <summary>The functions that make one value of the rows of a relation.</summary>
internal enum AggregateFunction
{
    Count,
    Any,
    Sum,
    Min,
    Max,
    Average,
}

/// <summary>One value made of the rows of a to-many relation: a scalar sub-select.</summary>
/// <param name="function">What is made of them.</param>
/// <param name="element">The relation's rows.</param>
/// <param name="where">Which of them count; <see langword="null"/> for all.</param>
/// <param name="column">What is aggregated; <see langword="null"/> for <see cref="AggregateFunction.Count"/> and <see cref="AggregateFunction.Any"/>.</param>
internal sealed class RelationAggregate(AggregateFunction function, Source element, Predicate? where, FieldMetadata? column)
{
    internal static readonly Field<int> CountField = new(0, "Count", "count", FieldCodecs.Int32);

    internal AggregateFunction Function { get; } = function;

    internal Source Element { get; } = element;

    internal Predicate? Where { get; } = where;

    internal FieldMetadata? Column { get; } = column;

    internal bool IsNullable => Function is not (AggregateFunction.Count or AggregateFunction.Any);

    internal void Describe(ShapeWriter shape)
    {
        shape.Add(Token.Aggregate);
        shape.Add((int)Function);
        shape.Add(shape.IndexOf(Element));
        shape.Add(Column?.Index ?? -1);
        shape.Describe(Where);
    }

    internal void VisitParameters(ParameterVisitor visitor) => Where?.VisitParameters(visitor);
}
