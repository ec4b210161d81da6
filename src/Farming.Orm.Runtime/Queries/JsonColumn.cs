using Farming.Orm.GeneratedCode;

namespace Farming.Orm;

/// <summary>A column with JSON in a predicate. JSON has no order: it can only be equal.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
#pragma warning disable CS0660, CS0661 // Comparing columns makes predicates; equality of the struct itself is not used.
public readonly struct JsonColumn<T>
#pragma warning restore CS0660, CS0661
{
    internal JsonColumn(WhereScope scope, Field<T> field) => Column = new(scope, field);

    /// <summary>The same column with an order, which only the operators of this type may use.</summary>
    internal Column<T> Column { get; }

    /// <summary>Equal JSON; null equals null.</summary>
    public static Predicate operator ==(JsonColumn<T> column, T? value) => column.Column == value;

    /// <summary>Not equal: the complement of <c>==</c>.</summary>
    public static Predicate operator !=(JsonColumn<T> column, T? value) => column.Column != value;

    /// <summary>Equal JSON; null equals null.</summary>
    public static Predicate operator ==(T? value, JsonColumn<T> column) => column.Column == value;

    /// <summary>Not equal: the complement of <c>==</c>.</summary>
    public static Predicate operator !=(T? value, JsonColumn<T> column) => column.Column != value;

    /// <summary>Equal columns; null equals null.</summary>
    public static Predicate operator ==(JsonColumn<T> left, JsonColumn<T> right) => left.Column == right.Column;

    /// <summary>Columns that are not equal.</summary>
    public static Predicate operator !=(JsonColumn<T> left, JsonColumn<T> right) => left.Column != right.Column;
}
