using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Assignments;

namespace Farming.Orm.Planning;

/// <summary>An INSERT.</summary>
/// <param name="Row">What to read of the new rows.</param>
/// <param name="Columns">The written fields, in order.</param>
/// <param name="IsBulk">Whether each column is one array parameter for all rows; otherwise there is one row.</param>
/// <param name="Values">The owner of the values: each column is one part.</param>
/// <param name="Conflict">What happens to a row whose key already exists; <see langword="null"/> for an error.</param>
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
