using Farming.Orm.Metadata;
using Farming.Orm.Queries;

namespace Farming.Orm.Planning;

/// <summary>A request to the database. Its statements depend only on its plan key.</summary>
internal interface IRequest
{
    /// <summary>The model, for errors.</summary>
    ModelMetadata Model { get; }

    /// <summary>Lists its parts: the plan key and the parameters.</summary>
    void ListParts(PartList parts);

    /// <summary>Makes its plan.</summary>
    Plan Plan(Planner planner);
}
