using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Querying.Predicates;

internal enum Quantifier
{
    Some,
    None,
    Every,
}

/// <summary>A condition on the rows of a to-many relation.</summary>
internal sealed class QuantifierPredicate(Quantifier quantifier, Source element, Predicate? where) : Predicate
{
    internal Quantifier Quantifier { get; } = quantifier;

    internal Source Element { get; } = element;

    internal Predicate? Where { get; } = where;

    internal override void Describe(ShapeWriter shape)
    {
        shape.Add(Token.Quantifier);
        shape.Add((int)Quantifier);
        shape.Add(shape.IndexOf(Element));
        shape.Describe(Where);
    }

    internal override void VisitParameters(ParameterVisitor visitor) => Where?.VisitParameters(visitor);
}

/// <summary>Whether a to-one relation leads to a row.</summary>
internal sealed class ExistsPredicate(Source source) : Predicate
{
    internal Source Source { get; } = source;

    internal override void Describe(ShapeWriter shape)
    {
        shape.Add(Token.Exists);
        shape.Add(shape.IndexOf(Source));
    }

    internal override void VisitParameters(ParameterVisitor visitor)
    {
    }
}
