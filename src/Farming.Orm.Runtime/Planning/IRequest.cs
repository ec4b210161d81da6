using Farming.Orm.Queries;

namespace Farming.Orm.Planning;

/// <summary>Something that is asked of the database. Its statements depend on its plan key alone.</summary>
internal interface IRequest
{
    /// <summary>Lists what it is made of: what decides its statements, and its parameters.</summary>
    void ListParts(PartList parts);

    /// <summary>Makes its plan.</summary>
    Plan Plan(Planner planner);
}
