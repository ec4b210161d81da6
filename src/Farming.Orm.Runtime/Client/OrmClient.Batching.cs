using Farming.Orm.Operations;

namespace Farming.Orm;

// Batches of two to eight operations.
public abstract partial class OrmClient
{
    /// <summary>Executes operations together, all or none: on PostgreSQL in one round trip, on SQLite in one transaction.</summary>
    /// <remarks>
    /// <para><c>var (user, session, deleted) = await orm.BatchAsync(orm.Users.Batch().FindUnique(k => k.Email("…")), orm.Sessions.Batch().Create(new() { … }),
    /// orm.Sessions.Where(s => s.ExpiresAt &lt; now).Batch().DeleteMany());</c></para>
    /// <para>The operations execute in order, and each one sees the writes of the operations before it. The transaction has the default isolation level of the
    /// database; on PostgreSQL, unless configured otherwise, each operation therefore sees the data that is committed when it begins. A batch inside a transaction
    /// is part of it: on PostgreSQL a failure ends the transaction, like the failure of any statement. If a lambda of <c>Select</c> or <c>Map</c> throws while the
    /// results are read, PostgreSQL has already committed the batch.</para>
    /// </remarks>
    /// <typeparam name="T1">The result of the first operation.</typeparam>
    /// <typeparam name="T2">The result of the second operation.</typeparam>
    /// <param name="first">The first operation.</param>
    /// <param name="second">The second operation.</param>
    /// <param name="cancellationToken">Stops the batch, on the server too. Then nothing is written.</param>
    /// <returns>The results, in the order of the operations.</returns>
    /// <exception cref="ArgumentException">A value cannot be stored. The message names its field. Nothing was written.</exception>
    /// <exception cref="OrmException">An operation failed. <see cref="OrmException.BatchPosition"/> and the message name it. Nothing was written.</exception>
    public async Task<(T1, T2)> BatchAsync<T1, T2>(BatchOperation<T1> first, BatchOperation<T2> second, CancellationToken cancellationToken = default)
    {
        var batch = new Batch(2);
        var (r1, r2) = (batch.Add(Operation(first)), batch.Add(Operation(second)));
        await batch.RunAsync(Context, cancellationToken).ConfigureAwait(false);
        return (r1.Take(), r2.Take());
    }

    /// <inheritdoc cref="BatchAsync{T1, T2}(BatchOperation{T1}, BatchOperation{T2}, CancellationToken)"/>
    public async Task<(T1, T2, T3)> BatchAsync<T1, T2, T3>(
        BatchOperation<T1> first,
        BatchOperation<T2> second,
        BatchOperation<T3> third,
        CancellationToken cancellationToken = default)
    {
        var batch = new Batch(3);
        var (r1, r2, r3) = (batch.Add(Operation(first)), batch.Add(Operation(second)), batch.Add(Operation(third)));
        await batch.RunAsync(Context, cancellationToken).ConfigureAwait(false);
        return (r1.Take(), r2.Take(), r3.Take());
    }

    /// <inheritdoc cref="BatchAsync{T1, T2}(BatchOperation{T1}, BatchOperation{T2}, CancellationToken)"/>
    public async Task<(T1, T2, T3, T4)> BatchAsync<T1, T2, T3, T4>(
        BatchOperation<T1> first,
        BatchOperation<T2> second,
        BatchOperation<T3> third,
        BatchOperation<T4> fourth,
        CancellationToken cancellationToken = default)
    {
        var batch = new Batch(4);
        var (r1, r2, r3, r4) = (batch.Add(Operation(first)), batch.Add(Operation(second)), batch.Add(Operation(third)), batch.Add(Operation(fourth)));
        await batch.RunAsync(Context, cancellationToken).ConfigureAwait(false);
        return (r1.Take(), r2.Take(), r3.Take(), r4.Take());
    }

    /// <inheritdoc cref="BatchAsync{T1, T2}(BatchOperation{T1}, BatchOperation{T2}, CancellationToken)"/>
    public async Task<(T1, T2, T3, T4, T5)> BatchAsync<T1, T2, T3, T4, T5>(
        BatchOperation<T1> first,
        BatchOperation<T2> second,
        BatchOperation<T3> third,
        BatchOperation<T4> fourth,
        BatchOperation<T5> fifth,
        CancellationToken cancellationToken = default)
    {
        var batch = new Batch(5);
        var (r1, r2, r3, r4, r5) = (
            batch.Add(Operation(first)),
            batch.Add(Operation(second)),
            batch.Add(Operation(third)),
            batch.Add(Operation(fourth)),
            batch.Add(Operation(fifth)));
        await batch.RunAsync(Context, cancellationToken).ConfigureAwait(false);
        return (r1.Take(), r2.Take(), r3.Take(), r4.Take(), r5.Take());
    }

    /// <inheritdoc cref="BatchAsync{T1, T2}(BatchOperation{T1}, BatchOperation{T2}, CancellationToken)"/>
    public async Task<(T1, T2, T3, T4, T5, T6)> BatchAsync<T1, T2, T3, T4, T5, T6>(
        BatchOperation<T1> first,
        BatchOperation<T2> second,
        BatchOperation<T3> third,
        BatchOperation<T4> fourth,
        BatchOperation<T5> fifth,
        BatchOperation<T6> sixth,
        CancellationToken cancellationToken = default)
    {
        var batch = new Batch(6);
        var (r1, r2, r3, r4, r5, r6) = (
            batch.Add(Operation(first)),
            batch.Add(Operation(second)),
            batch.Add(Operation(third)),
            batch.Add(Operation(fourth)),
            batch.Add(Operation(fifth)),
            batch.Add(Operation(sixth)));
        await batch.RunAsync(Context, cancellationToken).ConfigureAwait(false);
        return (r1.Take(), r2.Take(), r3.Take(), r4.Take(), r5.Take(), r6.Take());
    }

    /// <inheritdoc cref="BatchAsync{T1, T2}(BatchOperation{T1}, BatchOperation{T2}, CancellationToken)"/>
    public async Task<(T1, T2, T3, T4, T5, T6, T7)> BatchAsync<T1, T2, T3, T4, T5, T6, T7>(
        BatchOperation<T1> first,
        BatchOperation<T2> second,
        BatchOperation<T3> third,
        BatchOperation<T4> fourth,
        BatchOperation<T5> fifth,
        BatchOperation<T6> sixth,
        BatchOperation<T7> seventh,
        CancellationToken cancellationToken = default)
    {
        var batch = new Batch(7);
        var (r1, r2, r3, r4, r5, r6, r7) = (
            batch.Add(Operation(first)),
            batch.Add(Operation(second)),
            batch.Add(Operation(third)),
            batch.Add(Operation(fourth)),
            batch.Add(Operation(fifth)),
            batch.Add(Operation(sixth)),
            batch.Add(Operation(seventh)));
        await batch.RunAsync(Context, cancellationToken).ConfigureAwait(false);
        return (r1.Take(), r2.Take(), r3.Take(), r4.Take(), r5.Take(), r6.Take(), r7.Take());
    }

    /// <inheritdoc cref="BatchAsync{T1, T2}(BatchOperation{T1}, BatchOperation{T2}, CancellationToken)"/>
    public async Task<(T1, T2, T3, T4, T5, T6, T7, T8)> BatchAsync<T1, T2, T3, T4, T5, T6, T7, T8>(
        BatchOperation<T1> first,
        BatchOperation<T2> second,
        BatchOperation<T3> third,
        BatchOperation<T4> fourth,
        BatchOperation<T5> fifth,
        BatchOperation<T6> sixth,
        BatchOperation<T7> seventh,
        BatchOperation<T8> eighth,
        CancellationToken cancellationToken = default)
    {
        var batch = new Batch(8);
        var (r1, r2, r3, r4, r5, r6, r7, r8) = (
            batch.Add(Operation(first)),
            batch.Add(Operation(second)),
            batch.Add(Operation(third)),
            batch.Add(Operation(fourth)),
            batch.Add(Operation(fifth)),
            batch.Add(Operation(sixth)),
            batch.Add(Operation(seventh)),
            batch.Add(Operation(eighth)));
        await batch.RunAsync(Context, cancellationToken).ConfigureAwait(false);
        return (r1.Take(), r2.Take(), r3.Take(), r4.Take(), r5.Take(), r6.Take(), r7.Take(), r8.Take());
    }

    private static Operation<TResult> Operation<TResult>(BatchOperation<TResult> description)
    {
        ArgumentNullException.ThrowIfNull(description);
        return description.Operation;
    }
}
