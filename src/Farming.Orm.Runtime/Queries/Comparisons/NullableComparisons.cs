using Farming.Orm.Expressions;
using Farming.Orm.Queries.Comparisons;

namespace Farming.Orm;

/// <summary>Compares columns that are not null with nullable values and nullable columns.</summary>
public static class NullableComparisons
{
    extension<T>(Column<T>)
        where T : struct
    {
        /// <summary>Equal; null equals null.</summary>
        public static Predicate operator ==(Column<T> left, T? right) => NullableOperand.Compare(left, ComparisonOperator.Equal, right);

        /// <summary>Not equal: the complement of <c>==</c>.</summary>
        public static Predicate operator !=(Column<T> left, T? right) => NullableOperand.Compare(left, ComparisonOperator.NotEqual, right);

        /// <summary>Less; false if either is null.</summary>
        public static Predicate operator <(Column<T> left, T? right) => NullableOperand.Compare(left, ComparisonOperator.Less, right);

        /// <summary>Less or equal; false if either is null.</summary>
        public static Predicate operator <=(Column<T> left, T? right) => NullableOperand.Compare(left, ComparisonOperator.LessOrEqual, right);

        /// <summary>Greater; false if either is null.</summary>
        public static Predicate operator >(Column<T> left, T? right) => NullableOperand.Compare(left, ComparisonOperator.Greater, right);

        /// <summary>Greater or equal; false if either is null.</summary>
        public static Predicate operator >=(Column<T> left, T? right) => NullableOperand.Compare(left, ComparisonOperator.GreaterOrEqual, right);

        /// <summary>Equal; null equals null.</summary>
        public static Predicate operator ==(T? left, Column<T> right) => right == left;

        /// <summary>Not equal: the complement of <c>==</c>.</summary>
        public static Predicate operator !=(T? left, Column<T> right) => right != left;

        /// <summary>Less; false if either is null.</summary>
        public static Predicate operator <(T? left, Column<T> right) => right > left;

        /// <summary>Less or equal; false if either is null.</summary>
        public static Predicate operator <=(T? left, Column<T> right) => right >= left;

        /// <summary>Greater; false if either is null.</summary>
        public static Predicate operator >(T? left, Column<T> right) => right < left;

        /// <summary>Greater or equal; false if either is null.</summary>
        public static Predicate operator >=(T? left, Column<T> right) => right <= left;

        /// <summary>Equal; null equals null.</summary>
        public static Predicate operator ==(Column<T> left, Column<T?> right) => NullableOperand.Compare(left, ComparisonOperator.Equal, right);

        /// <summary>Not equal: the complement of <c>==</c>.</summary>
        public static Predicate operator !=(Column<T> left, Column<T?> right) => NullableOperand.Compare(left, ComparisonOperator.NotEqual, right);

        /// <summary>Less; false if either is null.</summary>
        public static Predicate operator <(Column<T> left, Column<T?> right) => NullableOperand.Compare(left, ComparisonOperator.Less, right);

        /// <summary>Less or equal; false if either is null.</summary>
        public static Predicate operator <=(Column<T> left, Column<T?> right) => NullableOperand.Compare(left, ComparisonOperator.LessOrEqual, right);

        /// <summary>Greater; false if either is null.</summary>
        public static Predicate operator >(Column<T> left, Column<T?> right) => NullableOperand.Compare(left, ComparisonOperator.Greater, right);

        /// <summary>Greater or equal; false if either is null.</summary>
        public static Predicate operator >=(Column<T> left, Column<T?> right) => NullableOperand.Compare(left, ComparisonOperator.GreaterOrEqual, right);

        /// <summary>Equal; null equals null.</summary>
        public static Predicate operator ==(Column<T?> left, Column<T> right) => NullableOperand.Compare(left, ComparisonOperator.Equal, right);

        /// <summary>Not equal: the complement of <c>==</c>.</summary>
        public static Predicate operator !=(Column<T?> left, Column<T> right) => NullableOperand.Compare(left, ComparisonOperator.NotEqual, right);

        /// <summary>Less; false if either is null.</summary>
        public static Predicate operator <(Column<T?> left, Column<T> right) => NullableOperand.Compare(left, ComparisonOperator.Less, right);

        /// <summary>Less or equal; false if either is null.</summary>
        public static Predicate operator <=(Column<T?> left, Column<T> right) => NullableOperand.Compare(left, ComparisonOperator.LessOrEqual, right);

        /// <summary>Greater; false if either is null.</summary>
        public static Predicate operator >(Column<T?> left, Column<T> right) => NullableOperand.Compare(left, ComparisonOperator.Greater, right);

        /// <summary>Greater or equal; false if either is null.</summary>
        public static Predicate operator >=(Column<T?> left, Column<T> right) => NullableOperand.Compare(left, ComparisonOperator.GreaterOrEqual, right);
    }
}
