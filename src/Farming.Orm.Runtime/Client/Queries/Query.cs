using Farming.Orm.Client;
using Farming.Orm.Operations;
using Farming.Orm.Planning;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm;

/// <summary>A query: which rows of a model, in which order, and what to read of each. Immutable; nothing runs before one of its <c>…Async</c> methods is called.</summary>
/// <typeparam name="TResult">What is read of each row.</typeparam>
public abstract class Query<TResult> : IQuery<TResult>, ICountable
{
    private protected Query(OrmContext context, QueryState state)
    {
        Context = context;
        State = state;
    }

    internal OrmContext Context { get; }

    internal QueryState State { get; }

    OrmContext IQuery<TResult>.Context => Context;

    QueryState IQuery<TResult>.State => State;

    RowProjection<TResult> IQuery<TResult>.NewProjection() => NewProjection();

    /// <summary>All results.</summary>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <returns>A list, empty if there are none.</returns>
    /// <exception cref="OrmException">The database failed.</exception>
    /// <exception cref="InvalidOperationException">The query cannot be put into SQL, or a row does not fit its model; the message says what to do.</exception>
    public Task<List<TResult>> FindManyAsync(CancellationToken cancellationToken = default) => Many().RunAsync(Context, cancellationToken);

    /// <summary>
    /// The results one by one, as they arrive: memory for one result, however many there are. Each enumeration runs the statement anew, and
    /// holds its connection until it ends: inside a transaction nothing else can run meanwhile, and an in-memory SQLite database has no other connection.
    /// </summary>
    /// <param name="cancellationToken">Stops the statement, on the server too; so does the token of <c>WithCancellation</c>.</param>
    /// <returns>The results, in the query's order; the enumeration throws what <see cref="FindManyAsync"/> would.</returns>
    /// <exception cref="InvalidOperationException">On enumeration: the query cannot be put into SQL; the message says what to do.</exception>
    public virtual IAsyncEnumerable<TResult> StreamAsync(CancellationToken cancellationToken = default) => new RowStream<TResult>(this, cancellationToken);

    /// <summary>The number of results.</summary>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <exception cref="OrmException">The database failed.</exception>
    /// <exception cref="OverflowException">There are more than <see cref="int.MaxValue"/>.</exception>
    public Task<int> CountAsync(CancellationToken cancellationToken = default) => Count().RunAsync(Context, cancellationToken);

    /// <summary>Whether there is a result.</summary>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <exception cref="OrmException">The database failed.</exception>
    public Task<bool> AnyAsync(CancellationToken cancellationToken = default) => Any().RunAsync(Context, cancellationToken);

    /// <summary>The statement that <see cref="FindManyAsync"/> runs. Values are parameters and not in it.</summary>
    /// <remarks>
    /// On SQLite there are several where to-many relations have statements of their own. There, too, a page in the order of an index is asked for without the key that
    /// breaks ties and with one row more; the statement with the key follows only if there are ties.
    /// </remarks>
    public virtual string ToSql() => Prepared.PlanOf(Context.Driver, new QueryRequest(QueryKind.Many, State, NewProjection().Row)).Sql;

    /// <summary>Computes on each result, after it was read.</summary>
    /// <typeparam name="TOut">What is computed.</typeparam>
    /// <param name="selector">Computes it.</param>
    public Query<TOut> Map<TOut>(Func<TResult, TOut> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return new MappedQuery<TResult, TOut>(this, selector);
    }

    /// <summary>What is read of each row; made anew for each execution, since it holds the state of reading.</summary>
    internal abstract RowProjection<TResult> NewProjection();

    /// <summary>Reads all results.</summary>
    internal virtual Operation<List<TResult>> Many() => ReadManyOperation<TResult>.Of(this);

    /// <summary>Reads the first result.</summary>
    internal virtual Operation<IFound<TResult>?> First() => ReadOneOperation<TResult>.Of(this, QueryKind.First, State);

    /// <summary>Reads the number of results.</summary>
    internal Operation<int> Count() => ScalarOperation<int>.Of(this, QueryKind.Count, static row => checked((int)row.GetInt64(0)));

    /// <summary>Reads whether there is a result.</summary>
    internal Operation<bool> Any() => ScalarOperation<bool>.Of(this, QueryKind.Any, static row => row.GetBoolean(0));

    /// <inheritdoc/>
    QueryRequest ICountable.Scalar(QueryKind kind) => new(kind, State, State.Page.IsDistinct ? DistinctRow() : null);

    private protected virtual GeneratedCode.RowCursor DistinctRow() => NewProjection().Row;
}
