using System.ComponentModel;
using Farming.Orm.Metadata;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Assignments;

namespace Farming.Orm.GeneratedCode;

/// <summary>The assignments that an update makes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AssignmentCollector
{
    internal AssignmentCollector(RowSource source, object scope)
    {
        Source = source;
        Scope = scope;
    }

    internal RowSource Source { get; }

    /// <summary>The columns of the row that is updated.</summary>
    internal object Scope { get; }

    internal List<FieldAssignment> Assignments { get; } = [];
}

/// <summary>Takes the assignments of an update from generated code, and keeps those that the update makes.</summary>
/// <typeparam name="TWhere">The model's columns.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AssignmentCollector<TWhere>
    where TWhere : WhereScope
{
    private readonly AssignmentCollector _collector;

    internal AssignmentCollector(AssignmentCollector collector) => _collector = collector;

    /// <summary>Adds the assignment of one field.</summary>
    /// <typeparam name="T">The field's type.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="assignment">The change.</param>
    public void Add<T>(Field<T> field, Assignment<T> assignment)
    {
        if (assignment.IsMentioned)
        {
            if (assignment.Kind == AssignmentKind.Divide && assignment.Value is (short)0 or 0 or 0L or 0f or 0d or 0m)
            {
                throw DivisionByZero(field);
            }

            var column = assignment.Column is Func<TWhere, Column<T>> lambda ? Column(field, lambda((TWhere)_collector.Scope).Operand) : null;
            _collector.Assignments.Add(new FieldAssignment<T>(field, assignment.Kind, assignment.Value, column));
        }
    }

    private static OrmException DivisionByZero(FieldMetadata field) => new(
        OrmErrorCode.ValueOutOfRange,
        $"{field.Model.Name}.{field.Name}: Assign.Divide cannot divide by zero. Use another divisor.",
        innerException: null,
        field.Model.Name,
        fields: [field.Name]);

    private FieldMetadata Column(FieldMetadata field, SourceValue operand) =>
        operand.IsColumnOf(_collector.Source)
            ? operand.Field
            : throw new ArgumentException(
                $"{field.Model.Name}.{field.Name}: Assign.Column takes a column of the same row, not of a relation. Name a column of {field.Model.Name}.");
}
