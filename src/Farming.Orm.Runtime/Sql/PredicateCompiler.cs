using Farming.Orm.Querying;
using Farming.Orm.Querying.Predicates;

namespace Farming.Orm.Sql;

/// <summary>
/// Predicates as SQL conditions. SQL knows a third truth value; here it can come out of a condition only where it counts as false.
/// So negation goes down to the single comparisons, and a comparison that may be unknown is negated by IS NOT TRUE.
/// </summary>
internal static class PredicateCompiler
{
    private const string True = "1 = 1";
    private const string False = "1 = 0";

    /// <summary>The condition, which can stand between ANDs.</summary>
    internal static string Compile(Predicate predicate, FromScope scope, bool isNegated = false) => predicate switch
    {
        ConstantPredicate constant => constant.Value != isNegated ? True : False,
        NotPredicate not => Compile(not.Operand, scope, !isNegated),
        BinaryPredicate binary => Binary(binary, scope, isNegated),
        ComparisonPredicate comparison => Comparison(comparison, scope, isNegated),
        ColumnComparisonPredicate comparison => ColumnComparison(comparison, scope, isNegated),
        InPredicate @in => In(@in, scope, isNegated),
        TextMatchPredicate match => TextMatch(match, scope, isNegated),
        QuantifierPredicate quantifier => Quantifier(quantifier, scope, isNegated),
        ExistsPredicate exists => Exists(exists, scope, isNegated),
        PointsToPredicate pointsTo => ConnectionCompiler.PointsTo(pointsTo, scope, isNegated),
        ListedPredicate listed => ConnectionCompiler.Listed(listed, scope, isNegated),
        _ => throw new NotSupportedException($"The predicate {predicate.GetType().Name} is not supported."),
    };

    private static string Binary(BinaryPredicate binary, FromScope scope, bool isNegated)
    {
        var isAnd = binary.IsAnd != isNegated;
        var left = Compile(binary.Left, scope, isNegated);
        var right = Compile(binary.Right, scope, isNegated);
        return isAnd ? $"{left} AND {right}" : $"({left} OR {right})";
    }

    private static string Comparison(ComparisonPredicate comparison, FromScope scope, bool isNegated)
    {
        var @operator = comparison.Operator;
        if (@operator == ComparisonOperator.NotEqual)
        {
            @operator = ComparisonOperator.Equal;
            isNegated = !isNegated;
        }

        var operand = ExpressionCompiler.Comparable(comparison.Operand, scope);
        if (comparison.IsNull)
        {
            return @operator == ComparisonOperator.Equal
                ? $"{operand} IS {(isNegated ? "NOT " : "")}NULL"
                : isNegated ? True : False;
        }

        return Compare(operand, @operator, scope.Context.Parameter(comparison), comparison.Operand.IsNullable, isNegated);
    }

    private static string ColumnComparison(ColumnComparisonPredicate comparison, FromScope scope, bool isNegated)
    {
        var left = ExpressionCompiler.Comparable(comparison.Left, scope);
        var right = ExpressionCompiler.Comparable(comparison.Right, scope);
        var @operator = comparison.Operator;
        if (@operator == ComparisonOperator.NotEqual)
        {
            @operator = ComparisonOperator.Equal;
            isNegated = !isNegated;
        }

        if (@operator == ComparisonOperator.Equal && comparison.Left.IsNullable && comparison.Right.IsNullable)
        {
            return $"{left} IS {(isNegated ? "" : "NOT ")}DISTINCT FROM {right}";
        }

        return Compare(left, @operator, right, comparison.Left.IsNullable || comparison.Right.IsNullable, isNegated);
    }

    private static string Compare(string left, ComparisonOperator @operator, string right, bool mayBeUnknown, bool isNegated)
    {
        if (!isNegated)
        {
            return $"{left} {Symbol(@operator)} {right}";
        }

        if (!mayBeUnknown)
        {
            return $"{left} {Symbol(Inverse(@operator))} {right}";
        }

        return @operator == ComparisonOperator.Equal
            ? $"{left} IS DISTINCT FROM {right}"
            : $"({left} {Symbol(@operator)} {right}) IS NOT TRUE";
    }

    private static string In(InPredicate @in, FromScope scope, bool isNegated)
    {
        var operand = ExpressionCompiler.Comparable(@in.Operand, scope);
        var condition = scope.Context.Dialect.In(operand, scope.Context.Parameter(@in), @in.Field.Type);
        if (@in.HasNull && @in.Operand.IsNullable)
        {
            condition = $"({condition} OR {operand} IS NULL)";
        }

        return Negatable(condition, @in.Operand, isNegated);
    }

    private static string TextMatch(TextMatchPredicate match, FromScope scope, bool isNegated)
    {
        var operand = ExpressionCompiler.Comparable(match.Operand, scope);
        var condition = scope.Context.Dialect.TextMatch(match.Kind, operand, scope.Context.Parameter(match), match.IgnoreCase);
        return Negatable(condition, match.Operand, isNegated);
    }

    private static string Negatable(string condition, Operand operand, bool isNegated) =>
        !isNegated ? condition : operand.IsNullable ? $"({condition}) IS NOT TRUE" : $"NOT ({condition})";

    private static string Quantifier(QuantifierPredicate quantifier, FromScope scope, bool isNegated)
    {
        var isEvery = quantifier.Quantifier == Querying.Predicates.Quantifier.Every;
        var exists = (quantifier.Quantifier == Querying.Predicates.Quantifier.Some) != isNegated;
        return $"{(exists ? "" : "NOT ")}EXISTS (SELECT 1 {ExpressionCompiler.Rows(quantifier.Element, quantifier.Where, isEvery, scope)})";
    }

    private static string Exists(ExistsPredicate exists, FromScope scope, bool isNegated) =>
        $"{FromScope.Column(scope.AliasOf(exists.Source), exists.Source.Model.PrimaryKey.Fields[0])} IS {(isNegated ? "" : "NOT ")}NULL";

    private static string Symbol(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "<>",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };

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
