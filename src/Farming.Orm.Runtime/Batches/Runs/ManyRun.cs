using System.Runtime.CompilerServices;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;

namespace Farming.Orm.Execution;

/// <summary>One execution of an operation that gives a result for each row.</summary>
internal sealed class ManyRun<TRequest, TResult>(Driver driver, TRequest request, RowShape<TResult> shape) : StatementRun<TRequest, List<TResult>>(driver, request)
    where TRequest : IPlanned
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal override async ValueTask ReadAsync(int position, RowReader rows, CancellationToken cancellationToken)
    {
        var results = new List<TResult>();
        await ResultReader.ReadAsync(rows, Plan, shape, results, Plan.TieBreak is null ? null : Request, cancellationToken).ConfigureAwait(false);
        shape.Recycle();
        Result = results;
    }
}
