using Farming.Orm.Execution;

namespace Farming.Orm;

/// <summary>A read or a write that is described and not run: <c>orm.Users.Where(…).Batch().FindMany()</c>. <see cref="OrmClient"/>'s <c>BatchAsync</c> runs it.</summary>
/// <typeparam name="TResult">What it gives.</typeparam>
/// <remarks>Immutable; may be run any number of times. It runs on the client that <c>BatchAsync</c> is called on: the transaction, if that is one.</remarks>
public abstract class BatchOperation<TResult>
{
    private protected BatchOperation()
    {
    }

    internal virtual bool Writes => false;

    /// <summary>Begins an execution: finds its statements, and what holds the state of reading.</summary>
    internal abstract BatchRun<TResult> Prepare(Driver driver);

    /// <summary>The operation with something computed on its result.</summary>
    internal BatchOperation<TOut> Map<TOut>(Func<TResult, TOut> map) => new MappedOperation<TResult, TOut>(this, map);
}
