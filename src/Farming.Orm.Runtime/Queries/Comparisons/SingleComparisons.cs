using Farming.Orm.Expressions;
using Farming.Orm.Queries.Comparisons;

namespace Farming.Orm;

/// <summary>Compares columns of type <see cref="float"/> with a <see cref="double"/>, as C# does: the column is widened, the value is not rounded.</summary>
public static class SingleComparisons
{
    extension(Column<float>)
    {
        /// <summary>Equal; null equals null.</summary>
        public static Predicate operator ==(Column<float> left, double? right) => WiderOperand.Compare(left, ComparisonOperator.Equal, right);

        /// <summary>Not equal: the complement of <c>==</c>.</summary>
        public static Predicate operator !=(Column<float> left, double? right) => WiderOperand.Compare(left, ComparisonOperator.NotEqual, right);

        /// <summary>Less; false if either is null.</summary>
        public static Predicate operator <(Column<float> left, double? right) => WiderOperand.Compare(left, ComparisonOperator.Less, right);

        /// <summary>Less or equal; false if either is null.</summary>
        public static Predicate operator <=(Column<float> left, double? right) => WiderOperand.Compare(left, ComparisonOperator.LessOrEqual, right);

        /// <summary>Greater; false if either is null.</summary>
        public static Predicate operator >(Column<float> left, double? right) => WiderOperand.Compare(left, ComparisonOperator.Greater, right);

        /// <summary>Greater or equal; false if either is null.</summary>
        public static Predicate operator >=(Column<float> left, double? right) => WiderOperand.Compare(left, ComparisonOperator.GreaterOrEqual, right);

        /// <summary>Equal; null equals null.</summary>
        public static Predicate operator ==(double? left, Column<float> right) => right == left;

        /// <summary>Not equal: the complement of <c>==</c>.</summary>
        public static Predicate operator !=(double? left, Column<float> right) => right != left;

        /// <summary>Less; false if either is null.</summary>
        public static Predicate operator <(double? left, Column<float> right) => right > left;

        /// <summary>Less or equal; false if either is null.</summary>
        public static Predicate operator <=(double? left, Column<float> right) => right >= left;

        /// <summary>Greater; false if either is null.</summary>
        public static Predicate operator >(double? left, Column<float> right) => right < left;

        /// <summary>Greater or equal; false if either is null.</summary>
        public static Predicate operator >=(double? left, Column<float> right) => right <= left;
    }

    extension(Column<float?>)
    {
        /// <summary>Equal; null equals null.</summary>
        public static Predicate operator ==(Column<float?> left, double? right) => WiderOperand.Compare(left, ComparisonOperator.Equal, right);

        /// <summary>Not equal: the complement of <c>==</c>.</summary>
        public static Predicate operator !=(Column<float?> left, double? right) => WiderOperand.Compare(left, ComparisonOperator.NotEqual, right);

        /// <summary>Less; false if either is null.</summary>
        public static Predicate operator <(Column<float?> left, double? right) => WiderOperand.Compare(left, ComparisonOperator.Less, right);

        /// <summary>Less or equal; false if either is null.</summary>
        public static Predicate operator <=(Column<float?> left, double? right) => WiderOperand.Compare(left, ComparisonOperator.LessOrEqual, right);

        /// <summary>Greater; false if either is null.</summary>
        public static Predicate operator >(Column<float?> left, double? right) => WiderOperand.Compare(left, ComparisonOperator.Greater, right);

        /// <summary>Greater or equal; false if either is null.</summary>
        public static Predicate operator >=(Column<float?> left, double? right) => WiderOperand.Compare(left, ComparisonOperator.GreaterOrEqual, right);

        /// <summary>Equal; null equals null.</summary>
        public static Predicate operator ==(double? left, Column<float?> right) => right == left;

        /// <summary>Not equal: the complement of <c>==</c>.</summary>
        public static Predicate operator !=(double? left, Column<float?> right) => right != left;

        /// <summary>Less; false if either is null.</summary>
        public static Predicate operator <(double? left, Column<float?> right) => right > left;

        /// <summary>Less or equal; false if either is null.</summary>
        public static Predicate operator <=(double? left, Column<float?> right) => right >= left;

        /// <summary>Greater; false if either is null.</summary>
        public static Predicate operator >(double? left, Column<float?> right) => right < left;

        /// <summary>Greater or equal; false if either is null.</summary>
        public static Predicate operator >=(double? left, Column<float?> right) => right <= left;
    }
}
