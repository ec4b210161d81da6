using Farming.Orm.Operations;

namespace Farming.Orm;

/// <summary>A read or a write that is described and not run: <c>orm.Users.Where(…).Batch().FindMany()</c>. <see cref="OrmClient"/>'s <c>BatchAsync</c> runs it.</summary>
/// <typeparam name="TResult">What it gives.</typeparam>
/// <remarks>Immutable; may be run any number of times. It runs on the client that <c>BatchAsync</c> is called on: the transaction, if that is one.</remarks>
public sealed class BatchOperation<TResult>
{
    internal BatchOperation(Operation<TResult> operation) => Operation = operation;

    /// <summary>The description, of which each execution takes a copy.</summary>
    internal Operation<TResult> Operation { get; }
}
