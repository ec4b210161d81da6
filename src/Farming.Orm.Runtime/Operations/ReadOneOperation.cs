using Farming.Orm.Execution;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;
using Farming.Orm.Querying;

namespace Farming.Orm.Operations;

/// <summary>Reads one result of a query.</summary>
internal sealed class ReadOneOperation<TRow> : RowOperation<TRow, IFound<TRow>?>
{
    private static readonly SparePool<Operation> Spares = new();

    private Query<TRow>? _query;
    private QueryRequest _request;
    private Plan? _plan;

    /// <param name="query">The query.</param>
    /// <param name="kind">Which result.</param>
    /// <param name="state">The query's rows, or those of them that have a key.</param>
    internal static ReadOneOperation<TRow> Of(Query<TRow> query, QueryKind kind, in QueryState state)
    {
        var operation = (ReadOneOperation<TRow>?)Spares.Take() ?? new();
        operation._query = query;
        operation._request = new(kind, state, null);
        return operation;
    }

    /// <summary>The row that has a unique key, read as a shape says.</summary>
    internal static ReadOneOperation<TRow> Of(RowShape<TRow> shape, in QueryState state) => new() { Shape = shape, _request = new(QueryKind.Unique, state, null) };

    internal override void Prepare(Driver driver)
    {
        Shape ??= _query!.Shape();
        _request = _request with { Row = Shape.Row };
        _plan = PlanOf(driver, _request);
    }

    internal override Statement Statement(int position) => _plan!.Statement;

    internal override void Bind(int position, ParameterWriter writer) => Bind(_request, _plan!, writer);

    internal override ValueTask ReadAsync(int position, RowReader rows, CancellationToken cancellationToken) =>
        ReadAsync(rows, _plan!, results: null, request: null, cancellationToken);

    internal override void Finish()
    {
        base.Finish();
        Result = Found;
    }

    private protected override void Recycle()
    {
        base.Recycle();
        (_query, _request, _plan) = (null, default, null);
        Spares.Put(this);
    }
}
