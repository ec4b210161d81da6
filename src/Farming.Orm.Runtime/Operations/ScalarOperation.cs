using System.Runtime.CompilerServices;
using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Planning;

namespace Farming.Orm.Operations;

/// <summary>Reads one value of a query's results.</summary>
internal sealed class ScalarOperation<TValue> : Operation<TValue>
{
    private static readonly SparePool<Operation> Spares = new();

    private ICountable? _query;
    private QueryKind _kind;
    private Func<RowReader, TValue>? _read;
    private QueryRequest _request;
    private Prepared _prepared;

    internal override ModelMetadata Model => _request.Model;

    internal static ScalarOperation<TValue> Of(ICountable query, QueryKind kind, Func<RowReader, TValue> read)
    {
        var operation = (ScalarOperation<TValue>?)Spares.Take() ?? new();
        (operation._query, operation._kind, operation._read) = (query, kind, read);
        return operation;
    }

    internal override void Prepare(Driver driver)
    {
        _request = _query!.Scalar(_kind);
        _prepared = Prepared.Of(driver, _request);
    }

    internal override StatementText Text(int position) => _prepared.Text;

    internal override void Bind(int position, ParameterWriter writer) => _prepared.Bind(writer);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal override async ValueTask ReadAsync(int position, DriverRows rows, CancellationToken cancellationToken)
    {
        await rows.ReadAsync(cancellationToken).ConfigureAwait(false);
        Result = _read!(rows);
    }

    private protected override void Recycle()
    {
        _prepared.Release();
        (_query, _read, _request, _prepared) = (null, null, default, default);
        Spares.Put(this);
    }
}

/// <summary>A query whose results can be counted.</summary>
internal interface ICountable
{
    /// <summary>Makes the request for one value.</summary>
    QueryRequest Scalar(QueryKind kind);
}
