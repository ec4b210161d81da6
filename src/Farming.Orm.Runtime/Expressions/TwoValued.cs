namespace Farming.Orm.Expressions;

/// <summary>
/// Two-valued logic over the three-valued logic of SQL: a condition may be unknown only where unknown counts as false. Therefore negation applies to the single
/// comparisons, and IS DISTINCT FROM or IS NOT TRUE negates a comparison that may be unknown.
/// </summary>
internal static class TwoValued
{
    /// <summary>A comparison, or its exact complement.</summary>
    internal static Expression Compare(Expression left, ComparisonOperator @operator, Expression right, bool isNegated)
    {
        if (@operator == ComparisonOperator.NotEqual)
        {
            @operator = ComparisonOperator.Equal;
            isNegated = !isNegated;
        }

        if (@operator == ComparisonOperator.Equal && left.IsNullable && right.IsNullable)
        {
            return new Distinction(left, right, isNegated);
        }

        var comparison = new Comparison(left, @operator, right);
        return !isNegated ? comparison
            : !comparison.IsNullable ? new Comparison(left, Inverse(@operator), right)
            : @operator == ComparisonOperator.Equal ? new Distinction(left, right, isDistinct: true)
            : new NotTrue(comparison);
    }

    /// <summary>A condition, or its exact complement.</summary>
    internal static Expression Of(Expression condition, bool isNegated) =>
        !isNegated ? condition : condition.IsNullable ? new NotTrue(condition) : new Negation(condition);

    private static ComparisonOperator Inverse(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Equal => ComparisonOperator.NotEqual,
        ComparisonOperator.NotEqual => ComparisonOperator.Equal,
        ComparisonOperator.Less => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.LessOrEqual => ComparisonOperator.Greater,
        ComparisonOperator.Greater => ComparisonOperator.LessOrEqual,
        _ => ComparisonOperator.Less,
    };
}
