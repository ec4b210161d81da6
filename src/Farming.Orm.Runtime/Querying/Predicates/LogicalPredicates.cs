namespace Farming.Orm.Querying.Predicates;

internal sealed class ConstantPredicate(bool value) : Predicate
{
    internal bool Value { get; } = value;

    internal override void Describe(ShapeWriter shape)
    {
        shape.Add(Token.Constant);
        shape.Add(Value);
    }

    internal override void VisitParameters(ParameterVisitor visitor)
    {
    }
}

internal sealed class BinaryPredicate(bool isAnd, Predicate left, Predicate right) : Predicate
{
    internal bool IsAnd { get; } = isAnd;

    internal Predicate Left { get; } = left;

    internal Predicate Right { get; } = right;

    internal override void Describe(ShapeWriter shape)
    {
        shape.Add(IsAnd ? Token.And : Token.Or);
        Left.Describe(shape);
        Right.Describe(shape);
    }

    internal override void VisitParameters(ParameterVisitor visitor)
    {
        Left.VisitParameters(visitor);
        Right.VisitParameters(visitor);
    }
}

internal sealed class NotPredicate(Predicate operand) : Predicate
{
    internal Predicate Operand { get; } = operand;

    internal override void Describe(ShapeWriter shape)
    {
        shape.Add(Token.Not);
        Operand.Describe(shape);
    }

    internal override void VisitParameters(ParameterVisitor visitor) => Operand.VisitParameters(visitor);
}
