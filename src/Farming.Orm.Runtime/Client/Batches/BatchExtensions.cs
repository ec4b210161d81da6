using Farming.Orm.GeneratedCode;

namespace Farming.Orm;

/// <summary>
/// Describe an operation of a batch. The calls after <c>Batch()</c> do not execute anything: pass the description to <c>BatchAsync</c> of <see cref="OrmClient"/>.
/// </summary>
public static class BatchExtensions
{
    /// <summary>Reads the results of any query, for example one with <c>Map</c>.</summary>
    /// <param name="query">The query.</param>
    public static BatchQuery<TResult> Batch<TResult>(this Query<TResult> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(query);
    }

    /// <summary>Reads the results of a query.</summary>
    /// <param name="query">The query.</param>
    public static BatchQuery<TModel, TKey, TResult> Batch<TSelf, TFiltered, TModel, TWhere, TKey, TResult>(this Query<TSelf, TFiltered, TModel, TWhere, TKey, TResult> query)
        where TWhere : WhereScope
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(query, query);
    }

    /// <summary>Reads or writes the rows of a filtered query.</summary>
    /// <param name="query">The query.</param>
    public static BatchRows<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> Batch<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>(
        this FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> query)
        where TWhere : WhereScope
        where TSelect : Selection<TModel>
        where TCreate : class
        where TUpdate : class
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(query);
    }

    /// <summary>Reads or writes the table of a model.</summary>
    /// <param name="root">The model's rows.</param>
    public static BatchTable<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> Batch<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>(
        this ModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> root)
        where TWhere : WhereScope
        where TSelect : Selection<TModel>
        where TCreate : class
        where TUpdate : class
    {
        ArgumentNullException.ThrowIfNull(root);
        return new(root);
    }
}
