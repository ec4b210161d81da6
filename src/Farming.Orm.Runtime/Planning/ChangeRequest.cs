using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Assignments;

namespace Farming.Orm.Planning;

/// <summary>An UPDATE or a DELETE.</summary>
/// <param name="State">The rows.</param>
/// <param name="Assignments">The changes; <see langword="null"/> to delete the rows.</param>
/// <param name="Row">What to read of the rows after the change; <see langword="null"/> for nothing.</param>
/// <param name="IsSingle">Whether the statement must fail if there are several rows.</param>
internal readonly record struct ChangeRequest(QueryState State, IReadOnlyList<FieldAssignment>? Assignments, RowCursor? Row, bool IsSingle = false) : IRequest
{
    public ModelMetadata Model => State.Source.Model;

    public void ListParts(PartList parts)
    {
        parts.Add(Token.ChangeRows);
        parts.Add(Assignments is null);
        parts.Add(IsSingle);
        for (var index = 0; index < (Assignments?.Count ?? 0); index++)
        {
            Assignments![index].ListParts(parts);
        }

        State.ListParts(parts);
        Row?.ListParts(parts);
    }

    public Plan Plan(Planner planner) => WritePlanner.Change(this, planner);
}
