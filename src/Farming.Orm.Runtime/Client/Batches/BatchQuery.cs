using Farming.Orm.Client;
using Farming.Orm.Operations;
using Farming.Orm.Planning;
using Farming.Orm.Projection;

namespace Farming.Orm;

/// <summary>Describes what a batch reads of a query.</summary>
/// <typeparam name="TResult">What is read of each row.</typeparam>
public class BatchQuery<TResult>
{
    internal BatchQuery(Query<TResult> query) => Query = query;

    internal Query<TResult> Query { get; }

    /// <summary>All results: a list, empty if there are none.</summary>
    public BatchOperation<List<TResult>> FindMany() => new(Query.Many());

    /// <summary>The number of results.</summary>
    public BatchOperation<int> Count() => new(Query.Count());

    /// <summary>Whether there is a result.</summary>
    public BatchOperation<bool> Any() => new(Query.Any());
}

/// <summary>Describes what a batch reads of a query over a model that has unique keys.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TResult">What is read of each row.</typeparam>
public class BatchQuery<TModel, TKey, TResult> : BatchQuery<TResult>
{
    private readonly IKeyedQuery<TModel, TKey> _keys;

    /// <param name="query">The query.</param>
    /// <param name="keys">The query once more, as what has keys.</param>
    internal BatchQuery(Query<TResult> query, IKeyedQuery<TModel, TKey> keys)
        : base(query) => _keys = keys;

    /// <summary>The row that has a unique key, if there is one.</summary>
    internal Operation<IFound<TResult>?> Unique(Func<TKey, UniqueKey<TModel>> key) => ReadOneOperation<TResult>.Of(Query, QueryKind.Unique, _keys.Having(key));
}
