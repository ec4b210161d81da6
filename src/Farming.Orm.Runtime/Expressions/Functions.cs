using Farming.Orm.Metadata;

namespace Farming.Orm.Expressions;

/// <summary>A value in the form in which it is compared and sorted as in C#. (On SQLite, decimals and JSON are text with a collation.)</summary>
internal sealed class Comparable(Expression operand) : Expression(operand.Type, operand.IsNullable)
{
    internal Expression Operand { get; } = operand;

    /// <summary>The form of a value that is compared with values. (A unique key is named by its column alone.)</summary>
    internal static Comparable Of(Expression value) => new(value is { Type: FieldType.Json, IsNullable: true } ? new JsonOrNull(value) : value);
}

/// <summary>JSON, or null for the JSON value null, which is read as null.</summary>
internal sealed class JsonOrNull(Expression operand) : Expression(FieldType.Json, isNullable: true)
{
    internal Expression Operand { get; } = operand;
}

/// <summary>The position of an enum's member in the order of their numbers. It stands for the number, because the members are stored by their names.</summary>
/// <param name="operand">The name of the member.</param>
/// <param name="field">A field of the enum.</param>
internal sealed class EnumNumber(Expression operand, FieldMetadata field) : Expression(FieldType.Int32, operand.IsNullable)
{
    internal Expression Operand { get; } = operand;

    internal FieldMetadata Field { get; } = field;
}

/// <summary>A text without the difference of upper and lower case, to find another text in it.</summary>
/// <param name="operand">The text.</param>
/// <param name="variants">The characters beyond ASCII that matter, for a database that cannot fold them by itself.</param>
/// <param name="capitals">What each of them becomes.</param>
internal sealed class FoldedText(Expression operand, Parameter variants, Parameter capitals) : Expression(FieldType.String, operand.IsNullable)
{
    internal Expression Operand { get; } = operand;

    internal Parameter Variants { get; } = variants;

    internal Parameter Capitals { get; } = capitals;
}

/// <summary>A sum of numbers.</summary>
internal sealed class Addition(Expression left, Expression right) : Expression(left.Type, left.IsNullable || right.IsNullable)
{
    internal Expression Left { get; } = left;

    internal Expression Right { get; } = right;
}

/// <summary>
/// The sum, the product or the quotient of a column and a parameter in the type of the column. A result out of the range of the type is an error. The parameter of
/// a quotient is not zero.
/// </summary>
internal sealed class CheckedArithmetic(ColumnReference column, ArithmeticOperator @operator, Parameter by) : Expression(column.Type, column.IsNullable)
{
    internal ColumnReference Column { get; } = column;

    internal ArithmeticOperator Operator { get; } = @operator;

    internal Parameter By { get; } = by;
}

/// <summary>An operator of <see cref="CheckedArithmetic"/>.</summary>
internal enum ArithmeticOperator
{
    Add,
    Multiply,
    Divide,
}

/// <summary>A 64-bit count as a 32-bit one.</summary>
internal sealed class Int32Cast(Expression operand) : Expression(FieldType.Int32, operand.IsNullable)
{
    internal Expression Operand { get; } = operand;
}

/// <summary>A value, or another value if it is null.</summary>
internal sealed class Coalesce(Expression operand, Expression fallback) : Expression(operand.Type, fallback.IsNullable)
{
    internal Expression Operand { get; } = operand;

    internal Expression Fallback { get; } = fallback;
}

/// <summary>A value if a condition is true, else null. Unlike AND, it fixes the order: the value is computed only if the condition is true.</summary>
internal sealed class Case(Expression condition, Expression result) : Expression(result.Type, isNullable: true)
{
    internal Expression Condition { get; } = condition;

    internal Expression Result { get; } = result;
}

/// <summary>Several values as one.</summary>
internal sealed class RowValue(IReadOnlyList<Expression> values) : Expression(FieldType.String, values.Any(value => value.IsNullable))
{
    internal IReadOnlyList<Expression> Values { get; } = values;
}

/// <summary>The number of rows.</summary>
internal sealed class CountRows() : Expression(FieldType.Int64);

/// <summary>A row's position, from 1.</summary>
/// <param name="partitions">Each combination of these values is numbered separately.</param>
/// <param name="orders">Their order.</param>
internal sealed class RowNumber(IReadOnlyList<Expression> partitions, IReadOnlyList<Ordering> orders) : Expression(FieldType.Int64)
{
    internal IReadOnlyList<Expression> Partitions { get; } = partitions;

    internal IReadOnlyList<Ordering> Orders { get; } = orders;
}

/// <summary>One term of an order. Null comes before every value, as in LINQ.</summary>
/// <param name="value">The value to sort by.</param>
/// <param name="isDescending">Its direction.</param>
/// <param name="isNullable">Whether the value may be null. Nulls are placed as in LINQ.</param>
internal sealed class Ordering(Expression value, bool isDescending, bool isNullable)
{
    internal Ordering(Expression value, bool isDescending = false)
        : this(value, isDescending, value.IsNullable)
    {
    }

    internal Expression Value { get; } = value;

    internal bool IsDescending { get; } = isDescending;

    internal bool IsNullable { get; } = isNullable;
}

/// <summary>The current time in an update: never earlier than the old value of the column.</summary>
internal sealed class CurrentTime(ColumnReference column) : Expression(column.Type)
{
    internal ColumnReference Column { get; } = column;
}

/// <summary>In the RETURNING clause of an upsert: whether the row was inserted, that is, not marked by <see cref="MarkUpdated"/>.</summary>
internal sealed class WasInserted(RowValue key) : Expression(FieldType.Boolean)
{
    /// <summary>The primary key of the row.</summary>
    internal RowValue Key { get; } = key;
}

/// <summary>A condition of an upsert's update that is always true. It marks the row, so <see cref="WasInserted"/> recognizes it.</summary>
internal sealed class MarkUpdated(RowValue key) : Expression(FieldType.Boolean)
{
    /// <summary>The primary key of the row.</summary>
    internal RowValue Key { get; } = key;
}
