using Farming.Orm.Client;
using Farming.Orm.Operations;
using Farming.Orm.Planning;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm;

/// <summary>
/// A query: the rows of a model, their order, and what to read of each row. Immutable; only its <c>…Async</c> methods execute it.
/// </summary>
/// <typeparam name="TResult">The result of each row.</typeparam>
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

    /// <summary>Reads all results.</summary>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <returns>A list, which may be empty.</returns>
    /// <exception cref="OrmException">The database failed.</exception>
    /// <exception cref="InvalidOperationException">The query cannot be translated to SQL, or a row does not fit its model. The message says what to do.</exception>
    public Task<List<TResult>> FindManyAsync(CancellationToken cancellationToken = default) => Many().RunAsync(Context, cancellationToken);

    /// <summary>
    /// Reads the results one at a time as they arrive, in the memory of one result. Each enumeration executes the statement again and holds its connection until it
    /// ends: inside a transaction nothing else can execute meanwhile, and an in-memory SQLite database does not have another connection.
    /// </summary>
    /// <param name="cancellationToken">Stops the statement, on the server too; so does the token of <c>WithCancellation</c>.</param>
    /// <returns>The results in the order of the query. The enumeration throws the same exceptions as <see cref="FindManyAsync"/>.</returns>
    /// <exception cref="InvalidOperationException">On enumeration: the query cannot be translated to SQL. The message says what to do.</exception>
    public virtual IAsyncEnumerable<TResult> StreamAsync(CancellationToken cancellationToken = default) => new RowStream<TResult>(this, cancellationToken);

    /// <summary>Counts the results.</summary>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <exception cref="OrmException">The database failed.</exception>
    /// <exception cref="OverflowException">The number exceeds <see cref="int.MaxValue"/>.</exception>
    public Task<int> CountAsync(CancellationToken cancellationToken = default) => Count().RunAsync(Context, cancellationToken);

    /// <summary>Checks whether there is a result.</summary>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <exception cref="OrmException">The database failed.</exception>
    public Task<bool> AnyAsync(CancellationToken cancellationToken = default) => Any().RunAsync(Context, cancellationToken);

    /// <summary>The text of the statement that <see cref="FindManyAsync"/> executes. Values are parameters and do not appear in the text.</summary>
    /// <remarks>
    /// On SQLite there are several statements if to-many relations have their own. SQLite also reads a page in the order of an index without the tie-break and with
    /// one additional row; the statement with the tie-break follows only if there are ties.
    /// </remarks>
    public virtual string ToSql() => Prepared.PlanOf(Context.Driver, new QueryRequest(QueryKind.Many, State, NewProjection().Row)).Sql;

    /// <summary>Computes a value from each result after it is read.</summary>
    /// <typeparam name="TOut">The type of the computed value.</typeparam>
    /// <param name="selector">Computes the value.</param>
    public Query<TOut> Map<TOut>(Func<TResult, TOut> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return new MappedQuery<TResult, TOut>(this, selector);
    }

    /// <summary>A new projection. Each execution needs its own, because the projection holds the state of reading.</summary>
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
