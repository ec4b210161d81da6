using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Conformance.Searches;

/// <summary>A random order, for the database and for objects.</summary>
/// <param name="text">The order in words.</param>
internal abstract class Order<TModel, TWhere>(string text)
    where TModel : class
    where TWhere : WhereScope
{
    internal string Text { get; } = text;

    internal abstract bool IsDescending { get; }

    internal abstract TSelf Apply<TSelf, TFiltered, TKey, TResult>(Query<TSelf, TFiltered, TModel, TWhere, TKey, TResult> query, bool isFirst);

    internal abstract ToManySelection<TModel, TWhere, TSelect> Apply<TSelect>(ToManySelection<TModel, TWhere, TSelect> branch, bool isFirst)
        where TSelect : Selection<TModel>;

    internal abstract ToManyInclude<TModel, TWhere, TInclude> Apply<TInclude>(ToManyInclude<TModel, TWhere, TInclude> include, bool isFirst);

    internal abstract IOrderedEnumerable<TModel> Apply(IEnumerable<TModel> rows);

    internal abstract IOrderedEnumerable<TModel> ApplyNext(IOrderedEnumerable<TModel> rows);

    /// <summary>The order by a related row.</summary>
    internal abstract Order<TFrom, TFromWhere> Through<TFrom, TFromWhere>(string path, Func<TFromWhere, TWhere> row, Func<TFrom, TModel?> related)
        where TFrom : class
        where TFromWhere : WhereScope;
}

/// <summary>An order by a value of one type.</summary>
/// <param name="text">The value in words.</param>
/// <param name="isDescending">Whether the greatest comes first.</param>
/// <param name="sql">The value in a query.</param>
/// <param name="value">The value of an object; null where the related row does not exist.</param>
internal sealed class Order<TModel, TWhere, T>(string text, bool isDescending, Func<TWhere, Column<T>> sql, Func<TModel?, object?> value)
    : Order<TModel, TWhere>(isDescending ? $"{text} descending" : text)
    where TModel : class
    where TWhere : WhereScope
{
    private static readonly IComparer<object?> Comparison = Comparer<object?>.Create(Values.Order);

    internal override bool IsDescending => isDescending;

    internal override TSelf Apply<TSelf, TFiltered, TKey, TResult>(Query<TSelf, TFiltered, TModel, TWhere, TKey, TResult> query, bool isFirst) => (isFirst, isDescending) switch
    {
        (true, false) => query.OrderBy(sql),
        (true, true) => query.OrderByDescending(sql),
        (false, false) => query.ThenBy(sql),
        _ => query.ThenByDescending(sql),
    };

    internal override ToManySelection<TModel, TWhere, TSelect> Apply<TSelect>(ToManySelection<TModel, TWhere, TSelect> branch, bool isFirst) => (isFirst, isDescending) switch
    {
        (true, false) => branch.OrderBy(sql),
        (true, true) => branch.OrderByDescending(sql),
        (false, false) => branch.ThenBy(sql),
        _ => branch.ThenByDescending(sql),
    };

    internal override ToManyInclude<TModel, TWhere, TInclude> Apply<TInclude>(ToManyInclude<TModel, TWhere, TInclude> include, bool isFirst) => (isFirst, isDescending) switch
    {
        (true, false) => include.OrderBy(sql),
        (true, true) => include.OrderByDescending(sql),
        (false, false) => include.ThenBy(sql),
        _ => include.ThenByDescending(sql),
    };

    internal override IOrderedEnumerable<TModel> Apply(IEnumerable<TModel> rows) =>
        isDescending ? rows.OrderByDescending(value, Comparison) : rows.OrderBy(value, Comparison);

    internal override IOrderedEnumerable<TModel> ApplyNext(IOrderedEnumerable<TModel> rows) =>
        isDescending ? rows.ThenByDescending(value, Comparison) : rows.ThenBy(value, Comparison);

    internal override Order<TFrom, TFromWhere> Through<TFrom, TFromWhere>(string path, Func<TFromWhere, TWhere> row, Func<TFrom, TModel?> related) =>
        new Order<TFrom, TFromWhere, T>($"{path}.{text}", isDescending, t => sql(row(t)), x => value(x is null ? null : related(x)));
}
