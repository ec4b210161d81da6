using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Planning;

namespace Farming.Orm.Operations;

/// <summary>Updates or deletes rows without reading them. The result is their number.</summary>
internal sealed class ChangeOperation : Operation<int>
{
    private static readonly SparePool<Operation> Spares = new();

    private ChangeRequest _request;
    private Prepared _prepared;

    /// <summary>An update without changes does not need a statement.</summary>
    internal override int Count => Writes ? 1 : 0;

    internal override ModelMetadata Model => _request.Model;

    internal override bool Writes => _request.Assignments is null or { Count: > 0 };

    internal static ChangeOperation Of(in ChangeRequest request)
    {
        var operation = (ChangeOperation?)Spares.Take() ?? new();
        operation._request = request;
        return operation;
    }

    internal override bool ReturnsRows(int position) => false;

    internal override void Prepare(Driver driver) => _prepared = Writes ? Prepared.Of(driver, _request) : default;

    internal override StatementText Text(int position) => _prepared.Text;

    internal override void Bind(int position, ParameterWriter writer) => _prepared.Bind(writer);

    internal override void Changed(int position, int count) => Result = count;

    private protected override void Recycle()
    {
        _prepared.Release();
        (_request, _prepared) = (default, default);
        Spares.Put(this);
    }
}
