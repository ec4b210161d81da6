using Farming.Orm.Operations;

namespace Farming.Orm;

/// <summary>
/// The description of a read or a write: <c>orm.Users.Where(…).Batch().FindMany()</c>. <c>BatchAsync</c> of <see cref="OrmClient"/> executes it.
/// </summary>
/// <typeparam name="TResult">The result of the operation.</typeparam>
/// <remarks>
/// Immutable; can be executed any number of times. The client on which <c>BatchAsync</c> is called executes it, inside its transaction if it has one.
/// </remarks>
public sealed class BatchOperation<TResult>
{
    internal BatchOperation(Operation<TResult> operation) => Operation = operation;

    /// <summary>The description. Each execution copies it.</summary>
    internal Operation<TResult> Operation { get; }
}
