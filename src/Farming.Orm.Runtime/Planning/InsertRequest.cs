using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Assignments;

namespace Farming.Orm.Planning;

/// <summary>An INSERT.</summary>
/// <param name="Row">What to read of the new rows.</param>
/// <param name="Columns">The fields that are written, in order.</param>
/// <param name="IsBulk">Whether each column is one array parameter for all rows; otherwise one row's values.</param>
/// <param name="Values">Has the values: those of each column are a part.</param>
/// <param name="Conflict">What happens to a row whose key another row has; <see langword="null"/> for an error.</param>
internal readonly record struct InsertRequest(RowCursor Row, IReadOnlyList<FieldMetadata> Columns, bool IsBulk, IParameter Values, ConflictAction? Conflict = null) : IRequest
{
    public ModelMetadata Model => Row.Model;

    public void ListParts(PartList parts)
    {
        parts.Add(Token.InsertRows);
        parts.Add(IsBulk);
        for (var index = 0; index < Columns.Count; index++)
        {
            parts.Add(Columns[index].Index);
            parts.AddParameter(Values, index);
        }

        Conflict?.ListParts(parts);
        Row.ListParts(parts);
    }

    public Plan Plan(Planner planner) => WritePlanner.Insert(this, planner);
}
