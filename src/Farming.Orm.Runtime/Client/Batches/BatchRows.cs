using Farming.Orm.GeneratedCode;

namespace Farming.Orm;

/// <summary>Describes a read or a write of the rows of a filtered query in a batch.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates and orders.</typeparam>
/// <typeparam name="TSelect">Its columns and relations in projections.</typeparam>
/// <typeparam name="TInclude">Its relations.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
/// <typeparam name="TUpdate">The changes of an update.</typeparam>
public sealed class BatchRows<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> : BatchQuery<TModel, TKey, TModel>
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
    where TCreate : class
    where TUpdate : class
{
    private readonly FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> _query;

    internal BatchRows(FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> query)
        : base(query, query) => _query = query;

    /// <summary>Updates the rows and returns their number. An update without changes does not execute a statement and returns 0.</summary>
    /// <param name="update">What to change.</param>
    /// <exception cref="ArgumentException">The update sets a concurrency token.</exception>
    public BatchOperation<int> UpdateMany(TUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        return new(_query.UpdateMany(update));
    }

    /// <summary>Deletes the rows and returns their number.</summary>
    public BatchOperation<int> DeleteMany() => new(_query.DeleteMany());
}
