using Farming.Orm.Execution;

namespace Farming.Orm;

/// <summary>A read or a write that is described and not run: <c>orm.Users.Where(…).Batch().FindMany()</c>. <see cref="OrmClient"/>'s <c>BatchAsync</c> runs it.</summary>
/// <typeparam name="TResult">What it gives.</typeparam>
/// <remarks>Immutable; may be run any number of times. It runs on the client that <c>BatchAsync</c> is called on: the transaction, if that is one.</remarks>
public sealed class BatchOperation<TResult>
{
    private readonly Func<Driver, BatchRun<TResult>> _prepare;

    internal BatchOperation(bool writes, Func<Driver, BatchRun<TResult>> prepare)
    {
        Writes = writes;
        _prepare = prepare;
    }

    internal bool Writes { get; }

    /// <summary>Makes the statements of one execution.</summary>
    internal BatchRun<TResult> Prepare(Driver driver) => _prepare(driver);

    /// <summary>The operation with something computed on its result.</summary>
    internal BatchOperation<TOut> Map<TOut>(Func<TResult, TOut> map) => new(Writes, driver => _prepare(driver).Map(map));
}
