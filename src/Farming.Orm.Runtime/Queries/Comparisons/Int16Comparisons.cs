using Farming.Orm.Expressions;
using Farming.Orm.Queries.Comparisons;

namespace Farming.Orm;

/// <summary>Compares columns of type <see cref="short"/> with an <see cref="int"/>, as C# does: no value overflows.</summary>
public static class Int16Comparisons
{
    extension(Column<short>)
    {
        /// <summary>Equal; null equals null.</summary>
        public static Predicate operator ==(Column<short> left, int? right) => WiderOperand.Compare(left, ComparisonOperator.Equal, right);

        /// <summary>Not equal: the complement of <c>==</c>.</summary>
        public static Predicate operator !=(Column<short> left, int? right) => WiderOperand.Compare(left, ComparisonOperator.NotEqual, right);

        /// <summary>Less; false if either is null.</summary>
        public static Predicate operator <(Column<short> left, int? right) => WiderOperand.Compare(left, ComparisonOperator.Less, right);

        /// <summary>Less or equal; false if either is null.</summary>
        public static Predicate operator <=(Column<short> left, int? right) => WiderOperand.Compare(left, ComparisonOperator.LessOrEqual, right);

        /// <summary>Greater; false if either is null.</summary>
        public static Predicate operator >(Column<short> left, int? right) => WiderOperand.Compare(left, ComparisonOperator.Greater, right);

        /// <summary>Greater or equal; false if either is null.</summary>
        public static Predicate operator >=(Column<short> left, int? right) => WiderOperand.Compare(left, ComparisonOperator.GreaterOrEqual, right);

        /// <summary>Equal; null equals null.</summary>
        public static Predicate operator ==(int? left, Column<short> right) => right == left;

        /// <summary>Not equal: the complement of <c>==</c>.</summary>
        public static Predicate operator !=(int? left, Column<short> right) => right != left;

        /// <summary>Less; false if either is null.</summary>
        public static Predicate operator <(int? left, Column<short> right) => right > left;

        /// <summary>Less or equal; false if either is null.</summary>
        public static Predicate operator <=(int? left, Column<short> right) => right >= left;

        /// <summary>Greater; false if either is null.</summary>
        public static Predicate operator >(int? left, Column<short> right) => right < left;

        /// <summary>Greater or equal; false if either is null.</summary>
        public static Predicate operator >=(int? left, Column<short> right) => right <= left;
    }

    extension(Column<short?>)
    {
        /// <summary>Equal; null equals null.</summary>
        public static Predicate operator ==(Column<short?> left, int? right) => WiderOperand.Compare(left, ComparisonOperator.Equal, right);

        /// <summary>Not equal: the complement of <c>==</c>.</summary>
        public static Predicate operator !=(Column<short?> left, int? right) => WiderOperand.Compare(left, ComparisonOperator.NotEqual, right);

        /// <summary>Less; false if either is null.</summary>
        public static Predicate operator <(Column<short?> left, int? right) => WiderOperand.Compare(left, ComparisonOperator.Less, right);

        /// <summary>Less or equal; false if either is null.</summary>
        public static Predicate operator <=(Column<short?> left, int? right) => WiderOperand.Compare(left, ComparisonOperator.LessOrEqual, right);

        /// <summary>Greater; false if either is null.</summary>
        public static Predicate operator >(Column<short?> left, int? right) => WiderOperand.Compare(left, ComparisonOperator.Greater, right);

        /// <summary>Greater or equal; false if either is null.</summary>
        public static Predicate operator >=(Column<short?> left, int? right) => WiderOperand.Compare(left, ComparisonOperator.GreaterOrEqual, right);

        /// <summary>Equal; null equals null.</summary>
        public static Predicate operator ==(int? left, Column<short?> right) => right == left;

        /// <summary>Not equal: the complement of <c>==</c>.</summary>
        public static Predicate operator !=(int? left, Column<short?> right) => right != left;

        /// <summary>Less; false if either is null.</summary>
        public static Predicate operator <(int? left, Column<short?> right) => right > left;

        /// <summary>Less or equal; false if either is null.</summary>
        public static Predicate operator <=(int? left, Column<short?> right) => right >= left;

        /// <summary>Greater; false if either is null.</summary>
        public static Predicate operator >(int? left, Column<short?> right) => right < left;

        /// <summary>Greater or equal; false if either is null.</summary>
        public static Predicate operator >=(int? left, Column<short?> right) => right <= left;
    }
}
