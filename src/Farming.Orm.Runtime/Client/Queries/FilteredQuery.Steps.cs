namespace Farming.Orm;

/// <content>The steps of the base class. Here each returns a query of the same type, so it can be assigned back: <c>query = query.OrderBy(…)</c>.</content>
public sealed partial class FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>
{
    /// <inheritdoc cref="Query{TSelf, TFiltered, TModel, TWhere, TKey, TResult}.OrderBy"/>
    public new FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> OrderBy<T>(Func<TWhere, Column<T>> key) =>
        (FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>)base.OrderBy(key);

    /// <inheritdoc cref="Query{TSelf, TFiltered, TModel, TWhere, TKey, TResult}.OrderByDescending"/>
    public new FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> OrderByDescending<T>(Func<TWhere, Column<T>> key) =>
        (FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>)base.OrderByDescending(key);

    /// <inheritdoc cref="Query{TSelf, TFiltered, TModel, TWhere, TKey, TResult}.ThenBy"/>
    public new FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> ThenBy<T>(Func<TWhere, Column<T>> key) =>
        (FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>)base.ThenBy(key);

    /// <inheritdoc cref="Query{TSelf, TFiltered, TModel, TWhere, TKey, TResult}.ThenByDescending"/>
    public new FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> ThenByDescending<T>(Func<TWhere, Column<T>> key) =>
        (FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>)base.ThenByDescending(key);

    /// <inheritdoc cref="Query{TSelf, TFiltered, TModel, TWhere, TKey, TResult}.Skip"/>
    public new FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> Skip(int count) =>
        (FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>)base.Skip(count);

    /// <inheritdoc cref="Query{TSelf, TFiltered, TModel, TWhere, TKey, TResult}.Take"/>
    public new FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> Take(int count) =>
        (FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>)base.Take(count);

    /// <inheritdoc cref="Query{TSelf, TFiltered, TModel, TWhere, TKey, TResult}.Distinct"/>
    public new FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> Distinct() =>
        (FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>)base.Distinct();

    /// <inheritdoc cref="ModelQuery{TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate}.Include"/>
    public new FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> Include(params Func<TInclude, RelationInclude>[] relations) =>
        (FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>)base.Include(relations);
}
