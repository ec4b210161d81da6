using Farming.Orm.Expressions;
using Farming.Orm.Metadata;
using Farming.Orm.Planning.Strategies;
using Farming.Orm.Queries;
using Farming.Orm.Statements;

namespace Farming.Orm.Planning;

/// <summary>
/// The INSERT of an import. Unlike the INSERT of a create, it does not return rows, and it does not list parameters: the values of each row are written in the order
/// of the columns.
/// </summary>
/// <param name="Model">The model.</param>
/// <param name="Columns">The written fields, in order.</param>
internal sealed record ImportRequest(ModelMetadata Model, IReadOnlyList<FieldMetadata> Columns) : IRequest
{
    public void ListParts(PartList parts)
    {
        parts.Add(Token.Import);
        parts.Add(Model.Id);
        foreach (var column in Columns)
        {
            parts.Add(column.Index);
        }
    }

    public Plan Plan(Planner planner) => new FlatPlan(
        planner.Render(new InsertStatement
        {
            Table = new(Model, null),
            Columns = Columns,
            Values = [.. Columns.Select((column, index) => new Parameter(index, column.Type))],
        }),
        layout: null);
}
