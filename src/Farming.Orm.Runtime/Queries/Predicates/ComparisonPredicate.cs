using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Queries.Predicates;

/// <summary>A comparison of a column with a value.</summary>
internal abstract class ComparisonPredicate(SourceValue operand, ComparisonOperator @operator) : Predicate, IParameter
{
    internal SourceValue Operand { get; } = operand;

    internal ComparisonOperator Operator { get; } = @operator;

    /// <summary>Whether the value is null, which is part of the plan key.</summary>
    internal abstract bool IsNull { get; }

    /// <summary>Whether members of an enum are compared by their numbers.</summary>
    private protected bool ComparesNumbers => Operator >= ComparisonOperator.Less && Operand.Field.Type == FieldType.Enum;

    /// <summary>Writes the value.</summary>
    internal abstract void Write(ParameterWriter writer);

    void IParameter.Write(ParameterWriter writer, int part) => Write(writer);

    /// <summary>Writes an array parameter that repeats the value.</summary>
    internal abstract void WriteArray(ParameterWriter writer, int count);

    /// <summary>The same comparison with another column of the same type.</summary>
    internal abstract ComparisonPredicate Of(SourceValue other);

    internal override void ListParts(PartList parts)
    {
        parts.Add(Token.Comparison);
        parts.Add((int)Operator);
        parts.Add(IsNull);
        Operand.ListParts(parts);
        if (!IsNull)
        {
            parts.AddParameter(this);
        }
    }

    internal override Expression Bind(Scope scope, bool isNegated)
    {
        var operand = ComparesNumbers ? Operand.BindSortable(scope) : Operand.BindComparable(scope);
        if (!IsNull)
        {
            return TwoValued.Compare(operand, Operator, scope.Statement.Parameter(this, operand.Type), isNegated);
        }

        // Null equals null, and is neither less nor greater than any value.
        return Operator switch
        {
            ComparisonOperator.Equal => new NullTest(operand, !isNegated),
            ComparisonOperator.NotEqual => new NullTest(operand, isNegated),
            _ => TruthConstant.Of(isNegated),
        };
    }
}

/// <inheritdoc/>
internal sealed class ComparisonPredicate<T>(SourceValue operand, Field<T> field, ComparisonOperator @operator, T? value)
    : ComparisonPredicate(operand, @operator)
{
    internal override bool IsNull => value is null;

    internal override void Write(ParameterWriter writer)
    {
        if (ComparesNumbers)
        {
            field.WriteEnumNumber(writer, value!);
        }
        else
        {
            field.Write(writer, value);
        }
    }

    internal override void WriteArray(ParameterWriter writer, int count) => field.WriteArray(writer, [.. Enumerable.Repeat(value, count)]);

    internal override ComparisonPredicate Of(SourceValue other) => new ComparisonPredicate<T>(other, field, Operator, value);
}

/// <summary>A comparison of a column that is not null with null.</summary>
internal sealed class NullComparisonPredicate(SourceValue operand, ComparisonOperator @operator) : ComparisonPredicate(operand, @operator)
{
    internal override bool IsNull => true;

    internal override void Write(ParameterWriter writer) => throw NoParameter();

    internal override void WriteArray(ParameterWriter writer, int count) => throw NoParameter();

    internal override ComparisonPredicate Of(SourceValue other) => new NullComparisonPredicate(other, Operator);

    private static InvalidOperationException NoParameter() => new("A comparison with null does not have a parameter.");
}

/// <summary>A comparison of two columns.</summary>
internal sealed class ColumnComparisonPredicate(SourceValue left, ComparisonOperator @operator, SourceValue right) : Predicate
{
    internal override void ListParts(PartList parts)
    {
        parts.Add(Token.ColumnComparison);
        parts.Add((int)@operator);
        left.ListParts(parts);
        right.ListParts(parts);
    }

    internal override Expression Bind(Scope scope, bool isNegated)
    {
        var isSorted = @operator >= ComparisonOperator.Less;
        var bound = isSorted ? left.BindSortable(scope) : left.BindComparable(scope);
        return TwoValued.Compare(bound, @operator, isSorted ? right.BindSortable(scope) : right.BindComparable(scope), isNegated);
    }
}
