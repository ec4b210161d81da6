using Farming.Orm.Expressions;

namespace Farming.Orm.Queries.Predicates;

internal sealed class ConstantPredicate(bool value) : Predicate
{
    internal override void ListParts(PartList parts)
    {
        parts.Add(Token.Constant);
        parts.Add(value);
    }

    internal override Expression Bind(Scope scope, bool isNegated) => TruthConstant.Of(value != isNegated);
}

internal sealed class BinaryPredicate(bool isAnd, Predicate left, Predicate right) : Predicate
{
    internal bool IsAnd { get; } = isAnd;

    internal Predicate Left { get; } = left;

    internal Predicate Right { get; } = right;

    internal override void ListParts(PartList parts)
    {
        parts.Add(IsAnd ? Token.And : Token.Or);
        Left.ListParts(parts);
        Right.ListParts(parts);
    }

    internal override Expression Bind(Scope scope, bool isNegated)
    {
        var left = Left.Bind(scope, isNegated);
        var right = Right.Bind(scope, isNegated);
        return IsAnd != isNegated ? new Conjunction([left, right]) : new Disjunction(left, right);
    }
}

internal sealed class NotPredicate(Predicate operand) : Predicate
{
    internal override void ListParts(PartList parts)
    {
        parts.Add(Token.Not);
        operand.ListParts(parts);
    }

    internal override Expression Bind(Scope scope, bool isNegated) => operand.Bind(scope, !isNegated);
}
