using Farming.Orm.Queries;

namespace Farming.Orm.Client;

/// <summary>A query over a model that has unique keys.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
internal interface IKeyedQuery<TModel, TKey>
{
    /// <summary>Those of the query's rows that have a key: one or none.</summary>
    QueryState Having(Func<TKey, UniqueKey<TModel>> key);
}
