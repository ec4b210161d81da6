using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Planning;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.Operations;

/// <summary>Reads one result of a query.</summary>
internal sealed class ReadOneOperation<TRow> : RowOperation<TRow, IFound<TRow>?>
{
    private static readonly SparePool<Operation> Spares = new();

    private IQuery<TRow>? _query;
    private QueryKind _kind;
    private QueryState _state;
    private Prepared _prepared;

    /// <param name="query">The query.</param>
    /// <param name="kind">Which result to read.</param>
    /// <param name="state">The rows of the query, or the row with a key.</param>
    internal static ReadOneOperation<TRow> Of(IQuery<TRow> query, QueryKind kind, in QueryState state)
    {
        var operation = (ReadOneOperation<TRow>?)Spares.Take() ?? new();
        operation._query = query;
        (operation._kind, operation._state) = (kind, state);
        return operation;
    }

    /// <summary>Reads the row with a unique key, with a projection.</summary>
    internal static ReadOneOperation<TRow> Of(RowProjection<TRow> projection, in QueryState state) => new() { Projection = projection, _kind = QueryKind.Unique, _state = state };

    internal override void Prepare(Driver driver)
    {
        Projection ??= _query!.NewProjection();
        _prepared = Prepared.Of(driver, new QueryRequest(_kind, _state, Projection.Row));
    }

    internal override StatementText Text(int position) => _prepared.Text;

    internal override void Bind(int position, ParameterWriter writer) => _prepared.Bind(writer);

    internal override ValueTask ReadAsync(int position, DriverRows rows, CancellationToken cancellationToken) =>
        _prepared.ReadAsync(rows, Projection!, cancellationToken);

    internal override void Finish()
    {
        Result = Projection!.Found;
        base.Finish();
    }

    private protected override void Recycle()
    {
        base.Recycle();
        _prepared.Release();
        (_query, _state, _prepared) = (null, default, default);
        Spares.Put(this);
    }
}
