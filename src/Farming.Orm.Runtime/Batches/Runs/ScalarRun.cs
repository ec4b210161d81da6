using System.Runtime.CompilerServices;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Querying;

namespace Farming.Orm.Execution;

/// <summary>One execution of an operation that gives one value.</summary>
internal sealed class ScalarRun<TResult>(Driver driver, QueryRequest request, Func<RowReader, TResult> read) : StatementRun<QueryRequest, TResult>(driver, request)
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal override async ValueTask ReadAsync(int position, RowReader rows, CancellationToken cancellationToken)
    {
        await rows.ReadAsync(cancellationToken).ConfigureAwait(false);
        Result = read(rows);
    }
}
