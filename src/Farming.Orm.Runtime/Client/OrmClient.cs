using Farming.Orm.Metadata;
using Farming.Orm.Operations;
using Farming.Orm.Schemas;

namespace Farming.Orm;

/// <summary>The common base of all <see cref="OrmAttribute"/> classes.</summary>
public abstract partial class OrmClient
{
    private protected OrmClient(OrmContext context, OrmMetadata metadata)
    {
        Context = context;
        Schema = new(Context, metadata);
    }

    /// <summary>The database of the client.</summary>
    public Driver Driver => Context.Driver;

    /// <summary>The tables of the client's models.</summary>
    public OrmSchema Schema { get; }

    /// <summary>The driver and the transaction that the client uses.</summary>
    protected OrmContext Context { get; }

    private protected static OrmContext ContextOf(Driver driver)
    {
        ArgumentNullException.ThrowIfNull(driver);
        return new(driver);
    }
}

/// <summary>The base of <see cref="OrmAttribute"/> classes: a client of one driver. Cheap, immutable and thread-safe; a program needs only one.</summary>
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

    /// <summary>Executes a delegate in a transaction. Commits if it returns, rolls back if it throws. Inside a transaction it is a savepoint.</summary>
    /// <typeparam name="TResult">The result of the delegate.</typeparam>
    /// <param name="work">
    /// The delegate. Its parameter is a client of the transaction: it has one connection, which does one thing at a time, until the delegate ends. With
    /// <see cref="TransactionOptions.MaxRetries"/> the delegate may be executed several times.
    /// </param>
    /// <param name="options">The options, such as isolation and retries. The options of an inner transaction do not have an effect.</param>
    /// <param name="cancellationToken">Cancels the begin, the commit and the pauses between retries. Pass it to the calls inside the delegate too.</param>
    /// <exception cref="OrmException">The transaction failed. With <see cref="OrmErrorCode.CommitOutcomeUnknown"/> it is unknown whether it was committed.</exception>
    /// <exception cref="InvalidOperationException">The client of the transaction was used after the end of the transaction, or by two tasks at once.</exception>
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

    /// <summary>Called by the runtime: the same client in another context.</summary>
    /// <param name="context">The context.</param>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    protected abstract TSelf WithContext(OrmContext context);
}
