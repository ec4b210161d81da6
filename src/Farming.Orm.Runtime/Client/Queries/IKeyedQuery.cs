using Farming.Orm.Queries;

namespace Farming.Orm.Client;

/// <summary>A query over a model with unique keys.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
internal interface IKeyedQuery<TModel, TKey>
{
    /// <summary>The query limited to the row with a key: one row at most.</summary>
    QueryState Having(Func<TKey, UniqueKey<TModel>> key);
}
