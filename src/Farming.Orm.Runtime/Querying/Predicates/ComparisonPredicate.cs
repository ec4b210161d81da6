using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Querying.Predicates;

internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>A column against a value.</summary>
internal abstract class ComparisonPredicate(Operand operand, ComparisonOperator @operator) : Predicate, IParameter
{
    internal Operand Operand { get; } = operand;

    internal ComparisonOperator Operator { get; } = @operator;

    /// <summary>Whether the value is null, which decides the SQL.</summary>
    internal abstract bool IsNull { get; }

    public abstract void Write(ParameterWriter writer);

    /// <summary>Writes the value so many times over, as one array parameter.</summary>
    internal abstract void WriteArray(ParameterWriter writer, int count);

    /// <summary>The same comparison of another column, which holds values of the same type.</summary>
    internal abstract ComparisonPredicate Of(Operand other);

    internal override void Describe(ShapeWriter shape)
    {
        shape.Add(Token.Comparison);
        shape.Add((int)Operator);
        shape.Add(IsNull);
        Operand.Describe(shape);
    }

    internal override void VisitParameters(ParameterVisitor visitor)
    {
        Operand.VisitParameters(visitor);
        if (!IsNull)
        {
            visitor.Visit(this);
        }
    }
}

/// <inheritdoc/>
internal sealed class ComparisonPredicate<T>(Operand operand, Field<T> field, ComparisonOperator @operator, T? value)
    : ComparisonPredicate(operand, @operator)
{
    internal override bool IsNull => value is null;

    public override void Write(ParameterWriter writer) => field.Write(writer, value);

    internal override void WriteArray(ParameterWriter writer, int count) => field.WriteArray(writer, [.. Enumerable.Repeat(value, count)]);

    internal override ComparisonPredicate Of(Operand other) => new ComparisonPredicate<T>(other, field, Operator, value);
}

/// <summary>A column against a column.</summary>
internal sealed class ColumnComparisonPredicate(Operand left, ComparisonOperator @operator, Operand right) : Predicate
{
    internal Operand Left { get; } = left;

    internal ComparisonOperator Operator { get; } = @operator;

    internal Operand Right { get; } = right;

    internal override void Describe(ShapeWriter shape)
    {
        shape.Add(Token.ColumnComparison);
        shape.Add((int)Operator);
        Left.Describe(shape);
        Right.Describe(shape);
    }

    internal override void VisitParameters(ParameterVisitor visitor)
    {
        Left.VisitParameters(visitor);
        Right.VisitParameters(visitor);
    }
}
