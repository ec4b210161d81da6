using Farming.Orm.Execution;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Operations;

/// <summary>Updates or deletes rows and reads none: how many there were.</summary>
internal sealed class ChangeOperation : Operation<int>
{
    private static readonly SparePool<Operation> Spares = new();

    private UpdateRequest _request;
    private Plan? _plan;

    /// <summary>An update that mentions nothing changes nothing.</summary>
    internal override int Count => Writes ? 1 : 0;

    internal override ModelMetadata Model => _request.Model;

    internal override bool Writes => _request.Assignments is null or { Count: > 0 };

    internal static ChangeOperation Of(in UpdateRequest request)
    {
        var operation = (ChangeOperation?)Spares.Take() ?? new();
        operation._request = request;
        return operation;
    }

    internal override bool ReturnsRows(int position) => false;

    internal override void Prepare(Driver driver) => _plan = Writes ? PlanOf(driver, _request) : null;

    internal override Statement Statement(int position) => _plan!.Statement;

    internal override void Bind(int position, ParameterWriter writer) => Bind(_request, _plan!, writer);

    internal override void Changed(int position, int count) => Result = count;

    private protected override void Recycle()
    {
        (_request, _plan) = (default, null);
        Spares.Put(this);
    }
}
