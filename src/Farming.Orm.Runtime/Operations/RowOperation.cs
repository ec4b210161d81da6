using System.Runtime.CompilerServices;
using Farming.Orm.Execution;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;

namespace Farming.Orm.Operations;

/// <summary>An operation that reads rows.</summary>
/// <typeparam name="TRow">What is read of each row.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
internal abstract class RowOperation<TRow, TResult> : Operation<TResult>
{
    internal sealed override ModelMetadata Model => Shape!.Row.Model;

    /// <summary>What is made of each row; holds the state of reading. A description has none.</summary>
    private protected RowShape<TRow>? Shape { get; set; }

    /// <summary>The row, where there is one at most.</summary>
    private protected IFound<TRow>? Found { get; private set; }

    internal override void Finish() => Shape?.Recycle();

    /// <summary>Reads the rows of a statement.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="plan">The statement's plan.</param>
    /// <param name="results">Takes what is made of the rows; <see langword="null"/> if there is one at most, which becomes <see cref="Found"/>.</param>
    /// <param name="request">The request, which plans with a <see cref="TieBreak"/> need.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    private protected ValueTask ReadAsync(RowReader rows, Plan plan, List<TRow>? results, IPlanned? request, CancellationToken cancellationToken)
    {
        var reading = ResultReader.ReadAsync(rows, plan, Shape!, results, request, cancellationToken);
        if (!reading.IsCompletedSuccessfully)
        {
            return FindAsync(reading);
        }

        Found = reading.Result;
        return ValueTask.CompletedTask;
    }

    private protected override void Recycle() => (Shape, Found) = (null, null);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask FindAsync(ValueTask<IFound<TRow>?> reading) => Found = await reading.ConfigureAwait(false);
}
