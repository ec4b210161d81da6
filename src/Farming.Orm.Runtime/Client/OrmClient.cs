using Farming.Orm.Metadata;
using Farming.Orm.Operations;
using Farming.Orm.Schemas;

namespace Farming.Orm;

/// <summary>What all <see cref="OrmAttribute"/> classes have in common.</summary>
public abstract partial class OrmClient
{
    private protected OrmClient(OrmContext context, OrmMetadata metadata)
    {
        Context = context;
        Schema = new(Context, metadata);
    }

    /// <summary>The database the client runs on.</summary>
    public Driver Driver => Context.Driver;

    /// <summary>The tables of the client's models.</summary>
    public OrmSchema Schema { get; }

    /// <summary>What the client's queries run on.</summary>
    protected OrmContext Context { get; }

    private protected static OrmContext ContextOf(Driver driver)
    {
        ArgumentNullException.ThrowIfNull(driver);
        return new(driver);
    }
}

/// <summary>The base of <see cref="OrmAttribute"/> classes: a client over a driver. Cheap, immutable and thread-safe; one per program is enough.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
public abstract class OrmClient<TSelf> : OrmClient
    where TSelf : OrmClient<TSelf>
{
    /// <summary>Called by generated code.</summary>
    /// <param name="driver">The database.</param>
    /// <param name="metadata">The client's models.</param>
    /// <exception cref="ArgumentNullException"><paramref name="driver"/> is null.</exception>
    protected OrmClient(Driver driver, OrmMetadata metadata)
        : base(ContextOf(driver), metadata)
    {
    }

    /// <summary>Called by generated code: a client inside a transaction.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="metadata">The client's models.</param>
    protected OrmClient(OrmContext context, OrmMetadata metadata)
        : base(context, metadata)
    {
    }

    /// <summary>Runs work in a transaction: commits when it returns, rolls back when it throws. Inside a transaction it is a savepoint.</summary>
    /// <typeparam name="TResult">What the work gives.</typeparam>
    /// <param name="work">The work. Its client is the transaction: one connection, for one thing at a time, until the work ends. With <see cref="TransactionOptions.MaxRetries"/> it may run several times.</param>
    /// <param name="options">Isolation, retries and the like; those of an inner transaction have no effect.</param>
    /// <param name="cancellationToken">Cancels beginning, committing and the pauses between retries; give it to the calls inside the work too.</param>
    /// <exception cref="OrmException">The transaction failed; with <see cref="OrmErrorCode.CommitOutcomeUnknown"/> nobody knows whether it took place.</exception>
    /// <exception cref="InvalidOperationException">The transaction's client was used after its end, or by two tasks at once.</exception>
    public Task<TResult> TransactionAsync<TResult>(Func<TSelf, Task<TResult>> work, TransactionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return TransactionExecutor.RunAsync(Context, context => work(WithContext(context)), options ?? TransactionOptions.Default, cancellationToken);
    }

    /// <inheritdoc cref="TransactionAsync{TResult}(Func{TSelf, Task{TResult}}, TransactionOptions?, CancellationToken)"/>
    public Task TransactionAsync(Func<TSelf, Task> work, TransactionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return TransactionAsync(
            async transaction =>
            {
                await work(transaction).ConfigureAwait(false);
                return true;
            },
            options,
            cancellationToken);
    }

    /// <summary>Called by the runtime: the same client on something else.</summary>
    /// <param name="context">What to run on.</param>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    protected abstract TSelf WithContext(OrmContext context);
}
