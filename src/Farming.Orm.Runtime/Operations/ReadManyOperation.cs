using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Planning;

namespace Farming.Orm.Operations;

/// <summary>Reads all results of a query.</summary>
internal sealed class ReadManyOperation<TRow> : RowOperation<TRow, List<TRow>>
{
    private static readonly SparePool<Operation> Spares = new();

    private IQuery<TRow>? _query;
    private Prepared _prepared;

    internal static ReadManyOperation<TRow> Of(IQuery<TRow> query)
    {
        var operation = (ReadManyOperation<TRow>?)Spares.Take() ?? new();
        operation._query = query;
        return operation;
    }

    internal override void Prepare(Driver driver)
    {
        Projection = _query!.NewProjection();
        Projection.Results = Result = [];
        _prepared = Prepared.Of(driver, new QueryRequest(QueryKind.Many, _query.State, Projection.Row));
    }

    internal override StatementText Text(int position) => _prepared.Text;

    internal override void Bind(int position, ParameterWriter writer) => _prepared.Bind(writer);

    internal override ValueTask ReadAsync(int position, DriverRows rows, CancellationToken cancellationToken) =>
        _prepared.ReadAsync(rows, Projection!, cancellationToken);

    private protected override void Recycle()
    {
        base.Recycle();
        _prepared.Release();
        (_query, _prepared) = (null, default);
        Spares.Put(this);
    }
}
