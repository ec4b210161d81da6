using Farming.Orm.Client;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Operations;
using Farming.Orm.Planning;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm;

/// <summary>A query whose rows can still be chosen and ordered.</summary>
/// <typeparam name="TSelf">The query's own type, which each step gives again.</typeparam>
/// <typeparam name="TFiltered">The query's type once it has a condition.</typeparam>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates and orders.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TResult">What is read of each row.</typeparam>
public abstract class Query<TSelf, TFiltered, TModel, TWhere, TKey, TResult> : Query<TResult>, IKeyedQuery<TModel, TKey>
    where TWhere : WhereScope
{
    private protected Query(OrmContext context, QueryState state)
        : base(context, state)
    {
    }

    /// <summary>Only the rows for which the condition is true; called again, both must be.</summary>
    /// <param name="predicate">The condition.</param>
    public TFiltered Where(Func<TWhere, Predicate> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Filtered(State.Where(predicate(Scope(State.Source))));
    }

    /// <summary>In ascending order of the column; replaces the order there was. Null comes first.</summary>
    /// <param name="key">The column, or a relation's count.</param>
    public TSelf OrderBy<T>(Func<TWhere, Column<T>> key) => With(State.OrderBy(Term(key, isDescending: false)));

    /// <summary>In descending order of the column; replaces the order there was. Null comes last.</summary>
    /// <param name="key">The column, or a relation's count.</param>
    public TSelf OrderByDescending<T>(Func<TWhere, Column<T>> key) => With(State.OrderBy(Term(key, isDescending: true)));

    /// <summary>Rows that are equal so far, in ascending order of the column.</summary>
    /// <param name="key">The column, or a relation's count.</param>
    /// <exception cref="InvalidOperationException">There is no order to continue.</exception>
    public TSelf ThenBy<T>(Func<TWhere, Column<T>> key) => With(State.ThenBy(Term(key, isDescending: false)));

    /// <summary>Rows that are equal so far, in descending order of the column.</summary>
    /// <param name="key">The column, or a relation's count.</param>
    /// <exception cref="InvalidOperationException">There is no order to continue.</exception>
    public TSelf ThenByDescending<T>(Func<TWhere, Column<T>> key) => With(State.ThenBy(Term(key, isDescending: true)));

    /// <summary>Leaves out the first rows. Pages are stable: ties in the order break by the primary key, which is also the order if there is none.</summary>
    /// <param name="count">How many; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public TSelf Skip(int count) => With(State.Skip(count));

    /// <summary>At most so many rows. Pages are stable, as with <see cref="Skip"/>.</summary>
    /// <param name="count">How many; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public TSelf Take(int count) => With(State.Take(count));

    /// <summary>Each different result once. The order can then only be by what is selected.</summary>
    public TSelf Distinct() => With(State with { Page = State.Page.Distinct() });

    /// <inheritdoc/>
    QueryState IKeyedQuery<TModel, TKey>.Having(Func<TKey, UniqueKey<TModel>> key) => Having(key);

    /// <summary>Reads the row that has a unique key.</summary>
    internal Operation<IFound<TResult>?> Unique(Func<TKey, UniqueKey<TModel>> key) => ReadOneOperation<TResult>.Of(this, QueryKind.Unique, Having(key));

    internal QueryState Having(Func<TKey, UniqueKey<TModel>> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return State.Where(KeyOf(key).Predicate);
    }

    internal UniqueKey<TModel> KeyOf(Func<TKey, UniqueKey<TModel>> key) =>
        key(Key(State.Source)) ?? throw new ArgumentException(
            $"The lambda returned null instead of a unique key of {State.Source.Model.Name}. Name the key and give its value, as in k => k.Id(…).", nameof(key));

    private protected abstract TSelf With(QueryState state);

    private protected abstract TFiltered Filtered(QueryState state);

    private protected abstract TWhere Scope(RowSource source);

    private protected abstract TKey Key(RowSource source);

    private OrderTerm Term<T>(Func<TWhere, Column<T>> key, bool isDescending)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(key(Scope(State.Source)).Operand, isDescending);
    }
}
