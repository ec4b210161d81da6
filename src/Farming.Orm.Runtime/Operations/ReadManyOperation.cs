using Farming.Orm.Execution;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Querying;

namespace Farming.Orm.Operations;

/// <summary>Reads all results of a query.</summary>
internal sealed class ReadManyOperation<TRow> : RowOperation<TRow, List<TRow>>
{
    private static readonly SparePool<Operation> Spares = new();

    private Query<TRow>? _query;
    private QueryRequest _request;
    private Plan? _plan;

    internal static ReadManyOperation<TRow> Of(Query<TRow> query)
    {
        var operation = (ReadManyOperation<TRow>?)Spares.Take() ?? new();
        operation._query = query;
        return operation;
    }

    internal override void Prepare(Driver driver)
    {
        Shape = _query!.Shape();
        _request = new(QueryKind.Many, _query.State, Shape.Row);
        _plan = PlanOf(driver, _request);
    }

    internal override Statement Statement(int position) => _plan!.Statement;

    internal override void Bind(int position, ParameterWriter writer) => Bind(_request, _plan!, writer);

    internal override ValueTask ReadAsync(int position, RowReader rows, CancellationToken cancellationToken) =>
        ReadAsync(rows, _plan!, Result = [], _plan!.TieBreak is null ? null : _request, cancellationToken);

    private protected override void Recycle()
    {
        base.Recycle();
        (_query, _request, _plan) = (null, default, null);
        Spares.Put(this);
    }
}
