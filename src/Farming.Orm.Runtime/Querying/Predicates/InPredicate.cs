using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Querying.Predicates;

/// <summary>A column against any number of values, in one parameter.</summary>
internal abstract class InPredicate(Operand operand, bool hasNull) : Predicate, IParameter
{
    internal Operand Operand { get; } = operand;

    /// <summary>Whether null is among the values; it is none of the parameter's.</summary>
    internal bool HasNull { get; } = hasNull;

    internal FieldMetadata Field => Operand.Field;

    public abstract void Write(ParameterWriter writer);

    internal override void Describe(ShapeWriter shape)
    {
        shape.Add(Token.In);
        shape.Add(HasNull);
        Operand.Describe(shape);
    }

    internal override void VisitParameters(ParameterVisitor visitor)
    {
        Operand.VisitParameters(visitor);
        visitor.Visit(this);
    }
}

/// <inheritdoc/>
internal sealed class InPredicate<T>(Operand operand, Field<T> field, T?[] values)
    : InPredicate(operand, Array.Exists(values, value => value is null))
{
    public override void Write(ParameterWriter writer) =>
        field.WriteArray(writer, HasNull ? Array.FindAll(values, value => value is not null) : values);
}
