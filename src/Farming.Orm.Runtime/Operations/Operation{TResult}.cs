namespace Farming.Orm.Operations;

/// <summary>
/// One verb. Before it is prepared, it is a description that can be copied and executed any number of times. Afterwards it holds the state of one execution.
/// </summary>
/// <typeparam name="TResult">The result.</typeparam>
internal abstract class Operation<TResult> : StatementOperation
{
    /// <summary>The result, once the operation is finished.</summary>
    internal TResult Result { get; private protected set; } = default!;

    /// <summary>Executes the operation alone.</summary>
    internal async Task<TResult> RunAsync(OrmContext context, CancellationToken cancellationToken)
    {
        await OperationRunner.RunAsync(context, this, cancellationToken).ConfigureAwait(false);
        return Take();
    }

    /// <summary>Takes the result of an executed operation. The object may then be reused.</summary>
    internal TResult Take()
    {
        var result = Result;
        Result = default!;
        Recycle();
        return result;
    }

    /// <summary>Copies the description for an execution.</summary>
    internal virtual Operation<TResult> Copy() => (Operation<TResult>)MemberwiseClone();

    /// <summary>An operation that computes a value from the result.</summary>
    internal Operation<TOut> Map<TOut>(Func<TResult, TOut> map) => new ComputedOperation<TResult, TOut>(this, map);

    /// <summary>Releases the execution and returns the object to the pool.</summary>
    private protected virtual void Recycle()
    {
    }
}
