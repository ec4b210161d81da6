using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Queries.Predicates;

namespace Farming.Orm.Queries.Assignments;

/// <summary>One SET of an update.</summary>
internal abstract class FieldAssignment(FieldMetadata field, AssignmentKind kind, FieldMetadata? column) : IParameter
{
    internal FieldMetadata Field { get; } = field;

    internal AssignmentKind Kind { get; } = kind;

    /// <summary>The source of the value, for <see cref="AssignmentKind.Column"/>.</summary>
    internal FieldMetadata? Column { get; } = column;

    public abstract void Write(ParameterWriter writer, int part);

    /// <summary>The condition that the field has this value, for a concurrency token.</summary>
    internal abstract Predicate Expected(RowSource source);

    internal void ListParts(PartList parts)
    {
        parts.Add(Token.Assignment);
        parts.Add(Field.Index);
        parts.Add((int)Kind);
        parts.Add(Column?.Index ?? -1);
        if (Kind != AssignmentKind.Column)
        {
            parts.AddParameter(this);
        }
    }

    /// <summary>The new value.</summary>
    internal Expression Bind(Alias alias, StatementScope statement) => Kind switch
    {
        AssignmentKind.Add => Compute(ArithmeticOperator.Add, alias, statement),
        AssignmentKind.Multiply => Compute(ArithmeticOperator.Multiply, alias, statement),
        AssignmentKind.Divide => Compute(ArithmeticOperator.Divide, alias, statement),
        AssignmentKind.Column => ColumnReference.Of(alias, Column!),
        _ => statement.Parameter(this, Field.Type),
    };

    private CheckedArithmetic Compute(ArithmeticOperator @operator, Alias alias, StatementScope statement) =>
        new(ColumnReference.Of(alias, Field), @operator, statement.Parameter(this, Field.Type));
}

/// <inheritdoc/>
internal sealed class FieldAssignment<T>(Field<T> field, AssignmentKind kind, T? value, FieldMetadata? column) : FieldAssignment(field, kind, column)
{
    public override void Write(ParameterWriter writer, int part) => field.Write(writer, value);

    internal override Predicate Expected(RowSource source) => Kind == AssignmentKind.Value
        ? new ComparisonPredicate<T>(new(source, field, null), field, ComparisonOperator.Equal, value)
        : throw new ArgumentException(
            $"{field.Model.Name}.{field.Name} is a concurrency token. Set it to the value that was read: the update applies only if the row still has this value.");
}
