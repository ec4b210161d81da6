using Farming.Orm.Metadata;

namespace Farming.Orm.Expressions;

/// <summary>A value as it must be compared and sorted, so that it is as in C#. (On SQLite decimals are text, and have a collation.)</summary>
internal sealed class Comparable(Expression operand) : Expression(operand.Type, operand.IsNullable)
{
    internal Expression Operand { get; } = operand;
}

/// <summary>A sum of numbers.</summary>
internal sealed class Addition(Expression left, Expression right) : Expression(left.Type, left.IsNullable || right.IsNullable)
{
    internal Expression Left { get; } = left;

    internal Expression Right { get; } = right;
}

/// <summary>A column with a parameter added to it, or multiplied by it, just as its type says; an error beyond what the type can hold.</summary>
internal sealed class CheckedArithmetic(ColumnReference column, bool isMultiplied, Parameter by) : Expression(column.Type, column.IsNullable)
{
    internal ColumnReference Column { get; } = column;

    internal bool IsMultiplied { get; } = isMultiplied;

    internal Parameter By { get; } = by;
}

/// <summary>A 64-bit count as a 32-bit one.</summary>
internal sealed class Int32Cast(Expression operand) : Expression(FieldType.Int32, operand.IsNullable)
{
    internal Expression Operand { get; } = operand;
}

/// <summary>A value, or another where it is null.</summary>
internal sealed class Coalesce(Expression operand, Expression fallback) : Expression(operand.Type, fallback.IsNullable)
{
    internal Expression Operand { get; } = operand;

    internal Expression Fallback { get; } = fallback;
}

/// <summary>A value where a condition is true, else null. Unlike AND it has an order: the value is computed only where the condition is true.</summary>
internal sealed class Case(Expression condition, Expression result) : Expression(result.Type, isNullable: true)
{
    internal Expression Condition { get; } = condition;

    internal Expression Result { get; } = result;
}

/// <summary>Several values as one.</summary>
internal sealed class RowValue(IReadOnlyList<Expression> values) : Expression(FieldType.String)
{
    internal IReadOnlyList<Expression> Values { get; } = values;
}

/// <summary>The number of rows.</summary>
internal sealed class CountRows() : Expression(FieldType.Int64);

/// <summary>A row's position, from 1.</summary>
/// <param name="partitions">Rows that differ in these are numbered apart.</param>
/// <param name="orders">Their order.</param>
internal sealed class RowNumber(IReadOnlyList<Expression> partitions, IReadOnlyList<Ordering> orders) : Expression(FieldType.Int64)
{
    internal IReadOnlyList<Expression> Partitions { get; } = partitions;

    internal IReadOnlyList<Ordering> Orders { get; } = orders;
}

/// <summary>One term of an order. Null comes before every value, as in LINQ.</summary>
/// <param name="value">What is sorted by.</param>
/// <param name="isDescending">Its direction.</param>
/// <param name="isNullable">Whether there may be nulls, which are to come where LINQ has them.</param>
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

/// <summary>The current time, as an update sets it: not before the value that the column has.</summary>
internal sealed class CurrentTime(ColumnReference column) : Expression(column.Type)
{
    internal ColumnReference Column { get; } = column;
}

/// <summary>In the RETURNING clause of an upsert: whether the row was inserted.</summary>
internal sealed class WasInserted() : Expression(FieldType.Boolean);

/// <summary>A condition of an upsert's update that is always true, by which <see cref="WasInserted"/> can tell that the row was updated.</summary>
internal sealed class MarkUpdated() : Expression(FieldType.Boolean);
