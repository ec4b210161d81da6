namespace Farming.Orm.Operations;

/// <summary>
/// One verb. Until it is prepared it is a description, which may be copied and executed any number of times; from then on it holds the state of one execution.
/// </summary>
/// <typeparam name="TResult">The result.</typeparam>
internal abstract class Operation<TResult> : StatementOperation
{
    /// <summary>The result, once the operation is finished.</summary>
    internal TResult Result { get; private protected set; } = default!;

    /// <summary>Executes the operation by itself.</summary>
    internal async Task<TResult> RunAsync(OrmContext context, CancellationToken cancellationToken)
    {
        await OperationRunner.RunAsync(context, this, cancellationToken).ConfigureAwait(false);
        return Take();
    }

    /// <summary>Takes the result of an operation that was executed; the object may then serve another one.</summary>
    internal TResult Take()
    {
        var result = Result;
        Result = default!;
        Recycle();
        return result;
    }

    /// <summary>A copy of the description, to be executed.</summary>
    internal virtual Operation<TResult> Copy() => (Operation<TResult>)MemberwiseClone();

    /// <summary>The operation with something computed on its result.</summary>
    internal Operation<TOut> Map<TOut>(Func<TResult, TOut> map) => new ComputedOperation<TResult, TOut>(this, map);

    /// <summary>Drops the execution, and puts the object where the next operation of its kind finds it.</summary>
    private protected virtual void Recycle()
    {
    }
}
