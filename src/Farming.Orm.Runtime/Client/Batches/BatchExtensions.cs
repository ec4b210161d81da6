using Farming.Orm.GeneratedCode;

namespace Farming.Orm;

/// <summary>Begins the description of an operation of a batch: what follows <c>Batch()</c> is not run, but given to <see cref="OrmClient"/>'s <c>BatchAsync</c>.</summary>
public static class BatchExtensions
{
    /// <summary>Reads of any query, one with <c>Map</c> for example.</summary>
    /// <param name="query">The query.</param>
    public static BatchQuery<TResult> Batch<TResult>(this Query<TResult> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(query);
    }

    /// <summary>Reads of a query.</summary>
    /// <param name="query">The query.</param>
    public static BatchQuery<TModel, TKey, TResult> Batch<TSelf, TFiltered, TModel, TWhere, TKey, TResult>(this Query<TSelf, TFiltered, TModel, TWhere, TKey, TResult> query)
        where TWhere : WhereScope
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(query, query);
    }

    /// <summary>Reads and writes of the rows that a query has chosen.</summary>
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

    /// <summary>Reads and writes of a model's table.</summary>
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
