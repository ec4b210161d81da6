using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Querying.Predicates;

internal enum TextMatchKind
{
    Contains,
    StartsWith,
    EndsWith,
}

/// <summary>A column's text against a part of it.</summary>
internal sealed class TextMatchPredicate(Operand operand, Field<string> field, TextMatchKind kind, string value, bool ignoreCase)
    : Predicate, IParameter
{
    internal Operand Operand { get; } = operand;

    internal TextMatchKind Kind { get; } = kind;

    internal bool IgnoreCase { get; } = ignoreCase;

    public void Write(ParameterWriter writer) => field.Write(writer, value);

    internal override void Describe(ShapeWriter shape)
    {
        shape.Add(Token.TextMatch);
        shape.Add((int)Kind);
        shape.Add(IgnoreCase);
        Operand.Describe(shape);
    }

    internal override void VisitParameters(ParameterVisitor visitor)
    {
        Operand.VisitParameters(visitor);
        visitor.Visit(this);
    }
}
