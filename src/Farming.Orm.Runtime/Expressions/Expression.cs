using Farming.Orm.Metadata;

namespace Farming.Orm.Expressions;

/// <summary>A value or a condition that the database computes. Immutable; independent of its text.</summary>
/// <param name="type">The type of the values; <see cref="FieldType.Boolean"/> for a condition.</param>
/// <param name="isNullable">Whether the value may be null. A nullable condition may be unknown, which counts as false.</param>
internal abstract class Expression(FieldType type, bool isNullable = false)
{
    internal FieldType Type { get; } = type;

    internal bool IsNullable { get; } = isNullable;
}

/// <summary>The name of a table inside a statement.</summary>
/// <param name="name">The name.</param>
/// <param name="isQuoted">Whether the name is quoted; the numbered names t0, t1, … and keywords are not quoted.</param>
internal sealed class Alias(string name, bool isQuoted = true)
{
    /// <summary>The row that an upsert could not insert.</summary>
    internal static readonly Alias Excluded = new("excluded", isQuoted: false);

    internal string Name { get; } = name;

    internal bool IsQuoted { get; } = isQuoted;
}

/// <summary>A column of a table, or of a sub-select. Two references to one column are equal.</summary>
/// <param name="table">The table; <see langword="null"/> if the column is unambiguous.</param>
/// <param name="name">The column's name.</param>
/// <param name="type">The type of its values.</param>
/// <param name="isNullable">Whether it may be null.</param>
internal sealed class ColumnReference(Alias? table, string name, FieldType type, bool isNullable = false) : Expression(type, isNullable)
{
    internal Alias? Table { get; } = table;

    internal string Name { get; } = name;

    /// <summary>A field's column.</summary>
    internal static ColumnReference Of(Alias? table, FieldMetadata field) => new(table, field.Column, field.Type, field.IsNullable);

    public override bool Equals(object? obj) => obj is ColumnReference other && ReferenceEquals(other.Table, Table) && other.Name == Name;

    public override int GetHashCode() => HashCode.Combine(Table, Name);
}

/// <summary>A value that is sent with the statement.</summary>
/// <param name="index">Its index among all parameters of the request, from 0. Its number in the statement text is known when the text is complete.</param>
/// <param name="type">The type of the value, or of the elements of an array.</param>
internal sealed class Parameter(int index, FieldType type) : Expression(type)
{
    internal int Index { get; } = index;
}

/// <summary>A number in the statement text. It comes from the library and is never a value of the user.</summary>
internal sealed class Integer(long value) : Expression(FieldType.Int64)
{
    internal long Value { get; } = value;
}

/// <summary>A null with the type of a column of a UNION.</summary>
/// <param name="slot">The type, as the dialect names it.</param>
internal sealed class TypedNull(string slot) : Expression(FieldType.String, isNullable: true)
{
    internal string Slot { get; } = slot;
}

/// <summary>All columns of a sub-select.</summary>
internal sealed class AllColumns() : Expression(FieldType.String);
