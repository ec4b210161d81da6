using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Predicates;

namespace Farming.Orm;

/// <summary>A column, or an aggregate over a relation, in a predicate or an order.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
#pragma warning disable CS0660, CS0661 // Comparing columns makes predicates; equality of the struct itself is not used.
public readonly struct Column<T>
#pragma warning restore CS0660, CS0661
{
    private readonly WhereScope _scope;
    private readonly Field<T> _field;
    private readonly ComputedValue? _computed;

    internal Column(WhereScope scope, Field<T> field)
    {
        _scope = scope;
        _field = field;
    }

    internal Column(WhereScope scope, Field<T> result, ComputedValue computed)
    {
        _scope = scope;
        _field = result;
        _computed = computed;
    }

    internal SourceValue Operand => _scope is null
        ? throw new InvalidOperationException("This column does not belong to a query. Use a column of the lambda's parameter.")
        : new(_scope.ScopeSource, _field, _computed);

    internal Field<T> Field => _field;

    /// <summary>Equal; null equals null.</summary>
    public static Predicate operator ==(Column<T> column, T? value) => Compare(column, ComparisonOperator.Equal, value);

    /// <summary>Not equal: the complement of <c>==</c>, therefore true for null and a value.</summary>
    public static Predicate operator !=(Column<T> column, T? value) => Compare(column, ComparisonOperator.NotEqual, value);

    /// <summary>Less; false if either is null.</summary>
    public static Predicate operator <(Column<T> column, T? value) => Compare(column, ComparisonOperator.Less, value);

    /// <summary>Less or equal; false if either is null.</summary>
    public static Predicate operator <=(Column<T> column, T? value) => Compare(column, ComparisonOperator.LessOrEqual, value);

    /// <summary>Greater; false if either is null.</summary>
    public static Predicate operator >(Column<T> column, T? value) => Compare(column, ComparisonOperator.Greater, value);

    /// <summary>Greater or equal; false if either is null.</summary>
    public static Predicate operator >=(Column<T> column, T? value) => Compare(column, ComparisonOperator.GreaterOrEqual, value);

    /// <summary>Equal; null equals null.</summary>
    public static Predicate operator ==(T? value, Column<T> column) => column == value;

    /// <summary>Not equal: the complement of <c>==</c>.</summary>
    public static Predicate operator !=(T? value, Column<T> column) => column != value;

    /// <summary>Less; false if either is null.</summary>
    public static Predicate operator <(T? value, Column<T> column) => column > value;

    /// <summary>Less or equal; false if either is null.</summary>
    public static Predicate operator <=(T? value, Column<T> column) => column >= value;

    /// <summary>Greater; false if either is null.</summary>
    public static Predicate operator >(T? value, Column<T> column) => column < value;

    /// <summary>Greater or equal; false if either is null.</summary>
    public static Predicate operator >=(T? value, Column<T> column) => column <= value;

    /// <summary>Equal columns; null equals null.</summary>
    public static Predicate operator ==(Column<T> left, Column<T> right) => Compare(left, ComparisonOperator.Equal, right);

    /// <summary>Columns that are not equal.</summary>
    public static Predicate operator !=(Column<T> left, Column<T> right) => Compare(left, ComparisonOperator.NotEqual, right);

    /// <summary>Less; false if either is null.</summary>
    public static Predicate operator <(Column<T> left, Column<T> right) => Compare(left, ComparisonOperator.Less, right);

    /// <summary>Less or equal; false if either is null.</summary>
    public static Predicate operator <=(Column<T> left, Column<T> right) => Compare(left, ComparisonOperator.LessOrEqual, right);

    /// <summary>Greater; false if either is null.</summary>
    public static Predicate operator >(Column<T> left, Column<T> right) => Compare(left, ComparisonOperator.Greater, right);

    /// <summary>Greater or equal; false if either is null.</summary>
    public static Predicate operator >=(Column<T> left, Column<T> right) => Compare(left, ComparisonOperator.GreaterOrEqual, right);

    /// <summary>The column equals one of the values; all values are one parameter. False if the list is empty.</summary>
    /// <param name="values">The values; a null matches rows where the column is null.</param>
    public Predicate In(params ReadOnlySpan<T?> values) => new InPredicate<T>(Operand, _field, values.ToArray());

    /// <inheritdoc cref="In(ReadOnlySpan{T})"/>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public Predicate In(IEnumerable<T?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new InPredicate<T>(Operand, _field, [.. values]);
    }

    /// <summary>The column equals none of the values: the complement of <see cref="In(ReadOnlySpan{T})"/>.</summary>
    /// <param name="values">The values.</param>
    public Predicate NotIn(params ReadOnlySpan<T?> values) => !In(values);

    /// <inheritdoc cref="NotIn(ReadOnlySpan{T})"/>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public Predicate NotIn(IEnumerable<T?> values) => !In(values);

    /// <summary>The column is between <paramref name="low"/> and <paramref name="high"/>, both included.</summary>
    /// <param name="low">The least value; with null, the condition is false.</param>
    /// <param name="high">The greatest value; with null, the condition is false.</param>
    public Predicate Between(T? low, T? high) => this >= low & this <= high;

    internal static ComparisonPredicate<T> Compare(Column<T> column, ComparisonOperator @operator, T? value) =>
        new(column.Operand, column._field, @operator, value);

    private static ColumnComparisonPredicate Compare(Column<T> left, ComparisonOperator @operator, Column<T> right) =>
        new(left.Operand, @operator, right.Operand);
}
