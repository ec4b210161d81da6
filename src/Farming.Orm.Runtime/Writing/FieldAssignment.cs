using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Querying;

namespace Farming.Orm.Writing;

/// <summary>One SET of an update.</summary>
internal abstract class FieldAssignment(FieldMetadata field, AssignmentKind kind, FieldMetadata? column) : IParameter
{
    internal FieldMetadata Field { get; } = field;

    internal AssignmentKind Kind { get; } = kind;

    /// <summary>The column whose value is taken, for <see cref="AssignmentKind.Column"/>.</summary>
    internal FieldMetadata? Column { get; } = column;

    public abstract void Write(ParameterWriter writer);

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
}
