using Farming.Orm.Expressions;
using static Farming.Orm.Runtime.Tests.Rendering.Rendered;

namespace Farming.Orm.Runtime.Tests.Rendering;

/// <summary>Comparisons in two-valued logic: a condition or its exact complement, whatever is null.</summary>
public sealed class ComparisonTests
{
    [Theory]
    [InlineData(nameof(ComparisonOperator.Equal), "=")]
    [InlineData(nameof(ComparisonOperator.NotEqual), "<>")]
    [InlineData(nameof(ComparisonOperator.Less), "<")]
    [InlineData(nameof(ComparisonOperator.LessOrEqual), "<=")]
    [InlineData(nameof(ComparisonOperator.Greater), ">")]
    [InlineData(nameof(ComparisonOperator.GreaterOrEqual), ">=")]
    public void A_comparison_of_values_that_are_never_null_is_that_of_SQL(string name, string symbol) =>
        Is($"t0.\"age\" {symbol} @1", Compare(name, isNegated: false));

    [Theory]
    [InlineData(nameof(ComparisonOperator.Equal), "<>")]
    [InlineData(nameof(ComparisonOperator.NotEqual), "=")]
    [InlineData(nameof(ComparisonOperator.Less), ">=")]
    [InlineData(nameof(ComparisonOperator.LessOrEqual), ">")]
    [InlineData(nameof(ComparisonOperator.Greater), "<=")]
    [InlineData(nameof(ComparisonOperator.GreaterOrEqual), "<")]
    public void Its_complement_is_the_inverse_comparison(string name, string symbol) =>
        Is($"t0.\"age\" {symbol} @1", Compare(name, isNegated: true));

    [Theory]
    [InlineData(nameof(ComparisonOperator.Equal), "t0.\"age\" = @1")]
    [InlineData(nameof(ComparisonOperator.NotEqual), "t0.\"age\" IS DISTINCT FROM @1")]
    [InlineData(nameof(ComparisonOperator.Less), "t0.\"age\" < @1")]
    [InlineData(nameof(ComparisonOperator.LessOrEqual), "t0.\"age\" <= @1")]
    [InlineData(nameof(ComparisonOperator.Greater), "t0.\"age\" > @1")]
    [InlineData(nameof(ComparisonOperator.GreaterOrEqual), "t0.\"age\" >= @1")]
    public void A_column_that_may_be_null_differs_from_a_value_where_it_is_null(string name, string expected) =>
        Is(expected, Compare(name, isNegated: false, isNullable: true));

    [Theory]
    [InlineData(nameof(ComparisonOperator.Equal), "t0.\"age\" IS DISTINCT FROM @1")]
    [InlineData(nameof(ComparisonOperator.NotEqual), "t0.\"age\" = @1")]
    [InlineData(nameof(ComparisonOperator.Less), "(t0.\"age\" < @1) IS NOT TRUE")]
    [InlineData(nameof(ComparisonOperator.LessOrEqual), "(t0.\"age\" <= @1) IS NOT TRUE")]
    [InlineData(nameof(ComparisonOperator.Greater), "(t0.\"age\" > @1) IS NOT TRUE")]
    [InlineData(nameof(ComparisonOperator.GreaterOrEqual), "(t0.\"age\" >= @1) IS NOT TRUE")]
    public void The_complement_of_a_comparison_that_may_be_unknown_is_true_where_it_is(string name, string expected) =>
        Is(expected, Compare(name, isNegated: true, isNullable: true));

    [Theory]
    [InlineData(nameof(ComparisonOperator.Equal), false, "t0.\"a\" IS NOT DISTINCT FROM t0.\"b\"")]
    [InlineData(nameof(ComparisonOperator.Equal), true, "t0.\"a\" IS DISTINCT FROM t0.\"b\"")]
    [InlineData(nameof(ComparisonOperator.NotEqual), false, "t0.\"a\" IS DISTINCT FROM t0.\"b\"")]
    [InlineData(nameof(ComparisonOperator.NotEqual), true, "t0.\"a\" IS NOT DISTINCT FROM t0.\"b\"")]
    [InlineData(nameof(ComparisonOperator.Less), false, "t0.\"a\" < t0.\"b\"")]
    [InlineData(nameof(ComparisonOperator.Less), true, "(t0.\"a\" < t0.\"b\") IS NOT TRUE")]
    public void Null_equals_null_where_both_sides_may_be_null(string name, bool isNegated, string expected) =>
        Is(expected, TwoValued.Compare(Column("a", isNullable: true), Enum.Parse<ComparisonOperator>(name), Column("b", isNullable: true), isNegated));

    [Theory]
    [InlineData(false, false, "t0.\"a\" = t0.\"b\"")]
    [InlineData(true, false, "t0.\"a\" <> t0.\"b\"")]
    [InlineData(true, true, "t0.\"a\" IS DISTINCT FROM t0.\"b\"")]
    public void One_side_that_may_be_null_never_equals_a_side_that_may_not(bool isNegated, bool isNullable, string expected) =>
        Is(expected, TwoValued.Compare(Column("a"), ComparisonOperator.Equal, Column("b", isNullable: isNullable), isNegated));

    [Fact]
    public void The_complement_of_a_condition_that_is_never_unknown_is_NOT() =>
        Is("NOT (t0.\"a\" = @1)", TwoValued.Of(new Comparison(Column("a"), ComparisonOperator.Equal, Parameter(0)), isNegated: true));

    [Fact]
    public void The_complement_of_a_condition_that_may_be_unknown_is_IS_NOT_TRUE() =>
        Is("(t0.\"a\" = @1) IS NOT TRUE", TwoValued.Of(new Comparison(Column("a", isNullable: true), ComparisonOperator.Equal, Parameter(0)), isNegated: true));

    private static Expression Compare(string name, bool isNegated, bool isNullable = false) =>
        TwoValued.Compare(Column("age", isNullable: isNullable), Enum.Parse<ComparisonOperator>(name), Parameter(0), isNegated);
}
