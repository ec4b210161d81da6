using Farming.Orm.Client;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Operations;
using Farming.Orm.Planning;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm;

/// <summary>A query that can still be filtered and ordered.</summary>
/// <typeparam name="TSelf">The type of the query, which each step returns.</typeparam>
/// <typeparam name="TFiltered">The type of the query after <see cref="Where"/>.</typeparam>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates and orders.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TResult">The result of each row.</typeparam>
public abstract class Query<TSelf, TFiltered, TModel, TWhere, TKey, TResult> : Query<TResult>, IKeyedQuery<TModel, TKey>
    where TWhere : WhereScope
{
    private protected Query(OrmContext context, QueryState state)
        : base(context, state)
    {
    }

    /// <summary>Keeps only the rows for which the condition is true. After a second call, both conditions must be true.</summary>
    /// <param name="predicate">The condition.</param>
    public TFiltered Where(Func<TWhere, Predicate> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Filtered(State.Where(WhereScope.Call(predicate, Scope(State.Source))));
    }

    /// <summary>Sorts by the column, ascending, and replaces any earlier order. Null comes first.</summary>
    /// <param name="key">The column, or the count of a relation.</param>
    public TSelf OrderBy<T>(Func<TWhere, Column<T>> key) => With(State.OrderBy(Term(key, isDescending: false)));

    /// <summary>Sorts by the column, descending, and replaces any earlier order. Null comes last.</summary>
    /// <param name="key">The column, or the count of a relation.</param>
    public TSelf OrderByDescending<T>(Func<TWhere, Column<T>> key) => With(State.OrderBy(Term(key, isDescending: true)));

    /// <summary>Sorts rows that are equal in the order so far by the column, ascending.</summary>
    /// <param name="key">The column, or the count of a relation.</param>
    /// <exception cref="InvalidOperationException">The query is not ordered.</exception>
    public TSelf ThenBy<T>(Func<TWhere, Column<T>> key) => With(State.ThenBy(Term(key, isDescending: false)));

    /// <summary>Sorts rows that are equal in the order so far by the column, descending.</summary>
    /// <param name="key">The column, or the count of a relation.</param>
    /// <exception cref="InvalidOperationException">The query is not ordered.</exception>
    public TSelf ThenByDescending<T>(Func<TWhere, Column<T>> key) => With(State.ThenBy(Term(key, isDescending: true)));

    /// <summary>Skips the first rows. Pages are stable: the primary key is the tie-break of the order, and the order itself if the query is not ordered.</summary>
    /// <param name="count">The number of rows; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public TSelf Skip(int count) => With(State.Skip(count));

    /// <summary>Limits the number of rows. Pages are stable, as with <see cref="Skip"/>.</summary>
    /// <param name="count">The number of rows; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public TSelf Take(int count) => With(State.Take(count));

    /// <summary>Returns each distinct result once. Such a query can be ordered only by selected columns.</summary>
    public TSelf Distinct() => With(State with { Page = State.Page.Distinct() });

    /// <inheritdoc/>
    QueryState IKeyedQuery<TModel, TKey>.Having(Func<TKey, UniqueKey<TModel>> key) => Having(key, "FindUnique");

    /// <summary>Reads the row with a unique key.</summary>
    internal Operation<IFound<TResult>?> Unique(Func<TKey, UniqueKey<TModel>> key) => ReadOneOperation<TResult>.Of(this, QueryKind.Unique, Having(key, "FindUniqueAsync"));

    /// <summary>The query limited to the rows for which the condition is true.</summary>
    internal Query<TResult> Matching(Func<TWhere, Predicate> predicate) => (Query<TResult>)(object)Where(predicate)!;

    internal QueryState Having(Func<TKey, UniqueKey<TModel>> key, string method)
    {
        ArgumentNullException.ThrowIfNull(key);
        return State.Where(KeyOf(key, method).Predicate);
    }

    internal UniqueKey<TModel> KeyOf(Func<TKey, UniqueKey<TModel>> key, string method) =>
        key(Key(State.Source)) ?? throw LambdaResult.NoKey(State.Source.Model, method);

    private protected abstract TSelf With(QueryState state);

    private protected abstract TFiltered Filtered(QueryState state);

    private protected abstract TWhere Scope(RowSource source);

    private protected abstract TKey Key(RowSource source);

    private OrderTerm Term<T>(Func<TWhere, Column<T>> key, bool isDescending)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(WhereScope.Operand(key, Scope(State.Source)), isDescending);
    }
}
