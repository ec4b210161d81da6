using Farming.Orm.Queries;

namespace Farming.Orm.Planning;

/// <summary>A request to the database. Its statements depend only on its plan key.</summary>
internal interface IRequest
{
    /// <summary>Lists the parts that determine its statements, and its parameters.</summary>
    void ListParts(PartList parts);

    /// <summary>Makes its plan.</summary>
    Plan Plan(Planner planner);
}
