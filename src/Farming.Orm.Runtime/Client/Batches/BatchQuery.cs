using Farming.Orm.Client;
using Farming.Orm.Operations;
using Farming.Orm.Planning;
using Farming.Orm.Projection;

namespace Farming.Orm;

/// <summary>Describes a read of a query in a batch.</summary>
/// <typeparam name="TResult">The result of each row.</typeparam>
public class BatchQuery<TResult>
{
    internal BatchQuery(Query<TResult> query) => Query = query;

    internal Query<TResult> Query { get; }

    /// <summary>Reads all results as a list, which may be empty.</summary>
    public BatchOperation<List<TResult>> FindMany() => new(Query.Many());

    /// <summary>Counts the results.</summary>
    public BatchOperation<int> Count() => new(Query.Count());

    /// <summary>Checks whether there is a result.</summary>
    public BatchOperation<bool> Any() => new(Query.Any());
}

/// <summary>Describes a read of a query in a batch, over a model with unique keys.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TResult">The result of each row.</typeparam>
public class BatchQuery<TModel, TKey, TResult> : BatchQuery<TResult>
{
    private readonly IKeyedQuery<TModel, TKey> _keys;

    /// <param name="query">The query.</param>
    /// <param name="keys">The same query, for its keys.</param>
    internal BatchQuery(Query<TResult> query, IKeyedQuery<TModel, TKey> keys)
        : base(query) => _keys = keys;

    /// <summary>Reads the row with a unique key, if it exists.</summary>
    internal Operation<IFound<TResult>?> Unique(Func<TKey, UniqueKey<TModel>> key) => ReadOneOperation<TResult>.Of(Query, QueryKind.Unique, _keys.Having(key));
}
