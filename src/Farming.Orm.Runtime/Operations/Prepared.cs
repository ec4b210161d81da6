using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Planning;
using Farming.Orm.Queries;

namespace Farming.Orm.Operations;

/// <summary>A request that is ready to execute: its plan and its parameters.</summary>
internal readonly struct Prepared
{
    private readonly PartList _parts;

    private Prepared(Plan plan, PartList parts)
    {
        Plan = plan;
        _parts = parts;
    }

    internal Plan Plan { get; }

    internal StatementText Text => Plan.Statement.Text;

    /// <summary>Lists the parts of a request once and finds its plan.</summary>
    /// <typeparam name="TRequest">The type of the request, so that a struct is not boxed.</typeparam>
    internal static Prepared Of<TRequest>(Driver driver, in TRequest request)
        where TRequest : IRequest
    {
        var parts = PartList.Rent();
        request.ListParts(parts);
        return new(driver.Plans.Get(driver.Sql, request, parts).Next, parts);
    }

    /// <summary>The plan of a request whose parameters the caller writes.</summary>
    internal static Plan PlanOf<TRequest>(Driver driver, in TRequest request)
        where TRequest : IRequest
    {
        var prepared = Of(driver, request);
        prepared._parts.Return();
        return prepared.Plan;
    }

    /// <summary>Writes the parameters of the statement.</summary>
    internal void Bind(ParameterWriter writer) => _parts.Write(Plan.Statement.Parameters, writer);

    /// <summary>Reads the rows of the statement.</summary>
    internal ValueTask ReadAsync(DriverRows rows, Projection.RowProjection projection, CancellationToken cancellationToken) =>
        Plan.ReadAsync(rows, projection, _parts, cancellationToken);

    /// <summary>Streams the rows of the statement, result by result.</summary>
    internal ResultStream Stream(Projection.RowProjection projection) => Plan.Stream(projection, _parts);

    /// <summary>Ends the execution.</summary>
    internal void Release() => _parts?.Return();
}
