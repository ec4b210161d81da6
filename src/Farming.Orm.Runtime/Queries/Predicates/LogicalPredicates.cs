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

/// <summary>Two conditions, of which all or one must be true. A chain of any length, such as <c>a | b | c</c>, is walked without recursion.</summary>
internal sealed class BinaryPredicate(bool isAnd, Predicate left, Predicate right) : Predicate
{
    /// <summary>Up to this number of operands, a chain is written as its operators group it; a longer one with the least depth.</summary>
    private const int MaximumGrouped = 32;

    internal bool IsAnd { get; } = isAnd;

    internal Predicate Left { get; } = left;

    internal Predicate Right { get; } = right;

    internal override void ListParts(PartList parts)
    {
        parts.Add(IsAnd ? Token.And : Token.Or);
        parts.AddNext(Right);
        parts.AddNext(Left);
    }

    internal override Expression Bind(Scope scope, bool isNegated)
    {
        scope.Statement.Enter();
        var operands = Operands();
        var bound = operands.Count <= MaximumGrouped ? Grouped(scope, isNegated)
            : Join([.. operands.Select(operand => operand.Bind(scope, isNegated))], isNegated);
        scope.Statement.Leave();
        return bound;
    }

    /// <summary>The operands of the whole chain, in order.</summary>
    internal List<Predicate> Operands()
    {
        var operands = new List<Predicate>();
        var next = new Stack<Predicate>([this]);
        while (next.TryPop(out var predicate))
        {
            if (predicate is BinaryPredicate both && both.IsAnd == IsAnd)
            {
                next.Push(both.Right);
                next.Push(both.Left);
            }
            else
            {
                operands.Add(predicate);
            }
        }

        return operands;
    }

    private Expression Grouped(Scope scope, bool isNegated)
    {
        var left = Operand(Left);
        return Join([left, Operand(Right)], isNegated);

        Expression Operand(Predicate operand) =>
            operand is BinaryPredicate both && both.IsAnd == IsAnd ? both.Grouped(scope, isNegated) : operand.Bind(scope, isNegated);
    }

    private Expression Join(Expression[] conditions, bool isNegated) => IsAnd != isNegated ? new Conjunction(conditions) : Disjunction.Of(conditions);
}

internal sealed class NotPredicate(Predicate operand) : Predicate
{
    internal Predicate Operand { get; } = operand;

    internal override void ListParts(PartList parts)
    {
        parts.Add(Token.Not);
        parts.AddNext(Operand);
    }

    internal override Expression Bind(Scope scope, bool isNegated) => Operand.Bind(scope, !isNegated);
}
