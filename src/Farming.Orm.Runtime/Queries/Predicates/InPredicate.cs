using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Queries.Predicates;

/// <summary>A column is one of any number of values, in one parameter.</summary>
internal abstract class InPredicate(SourceValue operand, bool hasNull) : Predicate, IParameter
{
    internal SourceValue Operand { get; } = operand;

    /// <summary>Whether the values contain null. The parameter does not contain it.</summary>
    internal bool HasNull { get; } = hasNull;

    public abstract void Write(ParameterWriter writer, int part);

    internal override void ListParts(PartList parts)
    {
        parts.Add(Token.In);
        parts.Add(HasNull);
        Operand.ListParts(parts);
        parts.AddParameter(this);
    }

    internal override Expression Bind(Scope scope, bool isNegated)
    {
        var operand = Operand.BindComparable(scope);
        Expression condition = new InArray(operand, scope.Statement.Parameter(this, Operand.Field.Type));
        if (HasNull && Operand.IsNullable)
        {
            condition = new Disjunction(condition, new NullTest(operand, isNull: true));
        }

        return TwoValued.Of(condition, isNegated);
    }
}

/// <inheritdoc/>
internal sealed class InPredicate<T>(SourceValue operand, Field<T> field, T?[] values)
    : InPredicate(operand, Array.Exists(values, value => value is null))
{
    public override void Write(ParameterWriter writer, int part) =>
        field.WriteArray(writer, HasNull ? Array.FindAll(values, value => value is not null) : values);
}
