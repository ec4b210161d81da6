using Farming.Orm.Execution;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;
using Farming.Orm.Querying;

namespace Farming.Orm;

/// <summary>A query whose rows can still be chosen and ordered.</summary>
/// <typeparam name="TSelf">The query's own type, which each step gives again.</typeparam>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates and orders.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TResult">What is read of each row.</typeparam>
public abstract class Query<TSelf, TModel, TWhere, TKey, TResult> : Query<TResult>
    where TWhere : WhereScope
{
    private protected Query(OrmContext context, QueryState state)
        : base(context, state)
    {
    }

    /// <summary>Only the rows for which the condition is true; called again, both must be.</summary>
    /// <param name="predicate">The condition.</param>
    public TSelf Where(Func<TWhere, Predicate> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return With(State.Where(predicate(Scope(State.Source))));
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
    public TSelf Distinct() => With(State with { IsDistinct = true });

    internal Task<List<TResult>> FindUniqueRowAsync(Func<TKey, UniqueKey<TModel>> key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var unique = key(Key(State.Source)) ?? throw new ArgumentException("The key is null.", nameof(key));
        var shape = Shape();
        return QueryExecutor.ReadAsync(Context, new(QueryKind.Unique, State.Where(unique.Predicate), shape.Row), shape, cancellationToken);
    }

    private protected abstract TSelf With(QueryState state);

    private protected abstract TWhere Scope(Source source);

    private protected abstract TKey Key(Source source);

    private OrderTerm Term<T>(Func<TWhere, Column<T>> key, bool isDescending)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(key(Scope(State.Source)).Operand, isDescending);
    }
}

/// <summary>A query whose results are the models themselves.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates and orders.</typeparam>
/// <typeparam name="TSelect">Its columns and relations in projections.</typeparam>
/// <typeparam name="TInclude">Its relations in <see cref="Include"/>.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
public class ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate>
    : Query<ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate>, TModel, TWhere, TKey, TModel>
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
    where TCreate : class
{
    private readonly RelationInclude[] _includes;

    internal ModelQuery(OrmContext context, QueryState state, ModelBinding<TModel, TWhere, TSelect, TInclude, TKey, TCreate> binding, RelationInclude[] includes)
        : base(context, state)
    {
        Binding = binding;
        _includes = includes;
    }

    internal ModelBinding<TModel, TWhere, TSelect, TInclude, TKey, TCreate> Binding { get; }

    /// <summary>What to read of each row. The lambda names it: it runs once to learn the shape and then once per row; compute on the values in <c>Map</c>.</summary>
    /// <typeparam name="TResult">An anonymous type, tuple, record, DTO or single value made of columns and relations.</typeparam>
    /// <param name="selector">Names what to read.</param>
    public ShapedQuery<TModel, TWhere, TSelect, TKey, TResult> Select<TResult>(Func<TSelect, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        if (_includes.Length > 0)
        {
            throw new InvalidOperationException("Include fills the model's own properties; with Select, name the relations in the lambda instead.");
        }

        return new(Context, State, Binding, Binding.Key, selector);
    }

    /// <summary>Loads relations into the models' navigation properties, in the same statement.</summary>
    /// <param name="relations">Names them: <c>u => u.Profile, u => u.Sessions.Take(5)</c>.</param>
    public ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate> Include(params Func<TInclude, RelationInclude>[] relations)
    {
        ArgumentNullException.ThrowIfNull(relations);
        return new(Context, State, Binding, [.. _includes, .. relations.Select(relation => relation(Binding.Include))]);
    }

    internal override RowShape<TModel> Shape()
    {
        var shape = new ModelShape<TModel>(Binding);
        foreach (var include in _includes)
        {
            include.AddTo(shape);
        }

        return shape;
    }

    private protected override ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate> With(QueryState state) => new(Context, state, Binding, _includes);

    private protected override TWhere Scope(Source source) => Binding.Where(source);

    private protected override TKey Key(Source source) => Binding.Key(source);
}
