using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Querying;
using Farming.Orm.Sql;
using Farming.Orm.Writing;

namespace Farming.Orm.Execution;

/// <summary>All that decides an INSERT.</summary>
/// <param name="Row">What to read of the new rows.</param>
/// <param name="Columns">The fields that are written, in order.</param>
/// <param name="IsBulk">Whether each column is one array parameter for all rows; otherwise one row's values.</param>
/// <param name="Conflict">What happens to a row whose key is there already; <see langword="null"/> for an error.</param>
internal readonly record struct InsertRequest(Row Row, IReadOnlyList<FieldMetadata> Columns, bool IsBulk, ConflictAction? Conflict = null) : IPlanned
{
    public ModelMetadata Model => Row.Model;

    public void Describe(ShapeWriter shape)
    {
        shape.Add(Token.Insert);
        shape.Add(IsBulk);
        for (var index = 0; index < Columns.Count; index++)
        {
            shape.Add(Columns[index].Index);
        }

        Conflict?.Describe(shape);
        Row.Describe(shape);
    }

    public Plan Compile(SqlDialect dialect, bool takesAreParameters) => InsertCompiler.Compile(dialect, this);

    /// <summary>Those of the conflict; the columns' values come before them, from the binding.</summary>
    public void VisitParameters(ParameterVisitor visitor) => Conflict?.VisitParameters(visitor);
}
