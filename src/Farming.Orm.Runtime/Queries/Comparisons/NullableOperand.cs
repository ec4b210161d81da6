using Farming.Orm.Expressions;
using Farming.Orm.Queries.Predicates;

namespace Farming.Orm.Queries.Comparisons;

/// <summary>Comparisons of a column that is not null with a value or a column that may be null.</summary>
internal static class NullableOperand
{
    internal static Predicate Compare<T>(Column<T> column, ComparisonOperator @operator, T? value)
        where T : struct =>
        value is { } present ? Column<T>.Compare(column, @operator, present) : new NullComparisonPredicate(column.Operand, @operator);

    internal static Predicate Compare<T>(Column<T> left, ComparisonOperator @operator, Column<T?> right)
        where T : struct => new ColumnComparisonPredicate(left.Operand, @operator, right.Operand);

    internal static Predicate Compare<T>(Column<T?> left, ComparisonOperator @operator, Column<T> right)
        where T : struct => new ColumnComparisonPredicate(left.Operand, @operator, right.Operand);
}
