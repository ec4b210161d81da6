using Farming.Orm.Metadata;

namespace Farming.Orm.Expressions;

/// <summary>How two values are compared.</summary>
internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>A condition with the same value for every row.</summary>
internal sealed class TruthConstant : Expression
{
    internal static readonly TruthConstant True = new(true);
    internal static readonly TruthConstant False = new(false);

    private TruthConstant(bool value)
        : base(FieldType.Boolean) => Value = value;

    internal bool Value { get; }

    internal static TruthConstant Of(bool value) => value ? True : False;
}

/// <summary>A comparison of two values; unknown if one of them is null.</summary>
internal sealed class Comparison(Expression left, ComparisonOperator @operator, Expression right) : Expression(FieldType.Boolean, left.IsNullable || right.IsNullable)
{
    internal Expression Left { get; } = left;

    internal ComparisonOperator Operator { get; } = @operator;

    internal Expression Right { get; } = right;
}

/// <summary>Whether two values differ, where null equals null: true or false, never unknown.</summary>
/// <param name="left">A value.</param>
/// <param name="right">The other.</param>
/// <param name="isDistinct">Whether it is true for different values; otherwise for equal values.</param>
internal sealed class Distinction(Expression left, Expression right, bool isDistinct) : Expression(FieldType.Boolean)
{
    internal Expression Left { get; } = left;

    internal Expression Right { get; } = right;

    internal bool IsDistinct { get; } = isDistinct;
}

/// <summary>Whether a value is null, or is not.</summary>
internal sealed class NullTest(Expression operand, bool isNull) : Expression(FieldType.Boolean)
{
    internal Expression Operand { get; } = operand;

    internal bool IsNull { get; } = isNull;
}

/// <summary>True if all conditions are true.</summary>
internal sealed class Conjunction(IReadOnlyList<Expression> conditions) : Expression(FieldType.Boolean, conditions.Any(condition => condition.IsNullable))
{
    internal IReadOnlyList<Expression> Conditions { get; } = conditions;

    /// <summary>The conjunction of some conditions; <see langword="null"/> for an empty list.</summary>
    internal static Expression? Of(IReadOnlyList<Expression> conditions) => conditions.Count switch
    {
        0 => null,
        1 => conditions[0],
        _ => new Conjunction(conditions),
    };
}

/// <summary>True if one of two conditions is true.</summary>
internal sealed class Disjunction(Expression left, Expression right) : Expression(FieldType.Boolean, left.IsNullable || right.IsNullable)
{
    internal Expression Left { get; } = left;

    internal Expression Right { get; } = right;

    /// <summary>The disjunction of some conditions, with the least depth: databases limit the depth of an expression.</summary>
    internal static Expression Of(ReadOnlySpan<Expression> conditions) => conditions.Length == 1
        ? conditions[0]
        : new Disjunction(Of(conditions[..(conditions.Length / 2)]), Of(conditions[(conditions.Length / 2)..]));
}

/// <summary>The complement of a condition that is never unknown.</summary>
internal sealed class Negation(Expression condition) : Expression(FieldType.Boolean)
{
    internal Expression Condition { get; } = condition;
}

/// <summary>Whether a condition is false or unknown.</summary>
internal sealed class NotTrue(Expression condition) : Expression(FieldType.Boolean)
{
    internal Expression Condition { get; } = condition;
}

/// <summary>Whether an array parameter contains a value.</summary>
internal sealed class InArray(Expression operand, Parameter values) : Expression(FieldType.Boolean, operand.IsNullable)
{
    internal Expression Operand { get; } = operand;

    internal Parameter Values { get; } = values;
}

/// <summary>Where a text is matched.</summary>
internal enum TextMatchKind
{
    Contains,
    StartsWith,
    EndsWith,
}

/// <summary>Whether a text contains, begins with or ends with another text.</summary>
internal sealed class TextMatch(TextMatchKind kind, Expression operand, Parameter part) : Expression(FieldType.Boolean, operand.IsNullable)
{
    internal TextMatchKind Kind { get; } = kind;

    internal Expression Operand { get; } = operand;

    internal Parameter Part { get; } = part;
}
