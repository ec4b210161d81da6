using Farming.Orm.Expressions;
using Farming.Orm.Queries.Predicates;

namespace Farming.Orm.Queries.Comparisons;

/// <summary>
/// Comparisons of a column with a value of a wider type, exactly: if the column cannot have the value, the nearest value that it can have takes its place.
/// </summary>
internal static class WiderOperand
{
    internal static Predicate Compare(Column<short> column, ComparisonOperator @operator, int? value) => value is { } present
        ? Compare(column, @operator, Nearest(present), ((int)Nearest(present)).CompareTo(present))
        : new NullComparisonPredicate(column.Operand, @operator);

    internal static Predicate Compare(Column<short?> column, ComparisonOperator @operator, int? value) => value is { } present
        ? Compare(column, @operator, Nearest(present), ((int)Nearest(present)).CompareTo(present))
        : Column<short?>.Compare(column, @operator, null);

    internal static Predicate Compare(Column<float> column, ComparisonOperator @operator, double? value) => value is { } present
        ? Compare(column, @operator, (float)present, ((double)(float)present).CompareTo(present))
        : new NullComparisonPredicate(column.Operand, @operator);

    internal static Predicate Compare(Column<float?> column, ComparisonOperator @operator, double? value) => value is { } present
        ? Compare(column, @operator, (float)present, ((double)(float)present).CompareTo(present))
        : Column<float?>.Compare(column, @operator, null);

    /// <param name="column">The column.</param>
    /// <param name="operator">The comparison.</param>
    /// <param name="nearest">The value that the column can have and that is nearest to the given value.</param>
    /// <param name="difference">Whether <paramref name="nearest"/> is less than, equal to or greater than the given value.</param>
    private static Predicate Compare<T>(Column<T> column, ComparisonOperator @operator, T nearest, int difference) => difference == 0
        ? Column<T>.Compare(column, @operator, nearest)
        : @operator switch
        {
            ComparisonOperator.Equal => Predicate.False,
            ComparisonOperator.NotEqual => Predicate.True,
            ComparisonOperator.Less or ComparisonOperator.LessOrEqual =>
                Column<T>.Compare(column, difference < 0 ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, nearest),
            _ => Column<T>.Compare(column, difference < 0 ? ComparisonOperator.Greater : ComparisonOperator.GreaterOrEqual, nearest),
        };

    private static short Nearest(int value) => (short)Math.Clamp(value, short.MinValue, short.MaxValue);
}
