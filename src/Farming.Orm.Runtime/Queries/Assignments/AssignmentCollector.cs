using System.ComponentModel;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Assignments;

namespace Farming.Orm.GeneratedCode;

/// <summary>Collects the assignments of an update from generated code, without fields that are not set.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AssignmentCollector
{
    private readonly RowSource _source;
    private readonly object _scope;

    internal AssignmentCollector(RowSource source, object scope)
    {
        _source = source;
        _scope = scope;
    }

    internal List<FieldAssignment> Assignments { get; } = [];

    /// <summary>Adds the assignment of one field.</summary>
    /// <typeparam name="T">The field's type.</typeparam>
    /// <typeparam name="TWhere">The model's columns.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="assignment">The assignment.</param>
    public void Add<T, TWhere>(Field<T> field, Assignment<T> assignment)
        where TWhere : WhereScope
    {
        if (assignment.IsMentioned)
        {
            var column = assignment.Column is Func<TWhere, Column<T>> lambda ? Column(field, lambda((TWhere)_scope).Operand) : null;
            Assignments.Add(new FieldAssignment<T>(field, assignment.Kind, assignment.Value, column));
        }
    }

    private Metadata.FieldMetadata Column<T>(Field<T> field, SourceValue operand) =>
        operand.IsColumnOf(_source)
            ? operand.Field
            : throw new ArgumentException(
                $"{field.Model.Name}.{field.Name}: Assign.Column takes a column of the same row, not of a relation. Name a column of {field.Model.Name}.");
}
