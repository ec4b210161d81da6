using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Querying;
using Farming.Orm.Querying.Predicates;

namespace Farming.Orm.Writing;

/// <summary>One SET of an update.</summary>
internal abstract class FieldAssignment(FieldMetadata field, AssignmentKind kind, FieldMetadata? column) : IParameter
{
    internal FieldMetadata Field { get; } = field;

    internal AssignmentKind Kind { get; } = kind;

    /// <summary>The column whose value is taken, for <see cref="AssignmentKind.Column"/>.</summary>
    internal FieldMetadata? Column { get; } = column;

    public abstract void Write(ParameterWriter writer);

    /// <summary>The condition that the field has the value, for a concurrency token.</summary>
    internal abstract Predicate Expected(Source source);

    internal void Describe(ShapeWriter shape)
    {
        shape.Add(Token.Assignment);
        shape.Add(Field.Index);
        shape.Add((int)Kind);
        shape.Add(Column?.Index ?? -1);
    }

    internal void VisitParameters(ParameterVisitor visitor)
    {
        if (Kind != AssignmentKind.Column)
        {
            visitor.Visit(this);
        }
    }
}

/// <inheritdoc/>
internal sealed class FieldAssignment<T>(Field<T> field, AssignmentKind kind, T? value, FieldMetadata? column) : FieldAssignment(field, kind, column)
{
    public override void Write(ParameterWriter writer) => field.Write(writer, value);

    internal override Predicate Expected(Source source) => Kind == AssignmentKind.Value
        ? new ComparisonPredicate<T>(new(source, field, null), field, ComparisonOperator.Equal, value)
        : throw new ArgumentException($"{field.Model.Name}.{field.Name} is a concurrency token: mention it with the value that was read, and the update is done only if the row still has it.");
}
