using System.Runtime.CompilerServices;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Writing;

namespace Farming.Orm.Execution;

/// <summary>One execution of an operation that gives one row at most.</summary>
/// <param name="driver">The database.</param>
/// <param name="request">What is asked.</param>
/// <param name="shape">What is made of the row.</param>
/// <param name="result">Makes the operation's result of it.</param>
/// <param name="token">The concurrency token without which there is no row; <see langword="null"/> for none.</param>
internal sealed class OneRun<TRequest, TRow, TResult>(Driver driver, TRequest request, RowShape<TRow> shape, Func<IFound<TRow>?, TResult> result, FieldMetadata? token = null)
    : StatementRun<TRequest, TResult>(driver, request)
    where TRequest : IPlanned
{
    private IFound<TRow>? _found;

    internal override bool MayFail => token is not null;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal override async ValueTask ReadAsync(int position, RowReader rows, CancellationToken cancellationToken)
    {
        _found = await ResultReader.ReadAsync(rows, Plan, shape, results: null, request: null, cancellationToken).ConfigureAwait(false);
        shape.Recycle();
    }

    internal override void Finish() => Result = _found is not null || token is null ? result(_found) : throw ConcurrencyToken.Conflict(token);
}
