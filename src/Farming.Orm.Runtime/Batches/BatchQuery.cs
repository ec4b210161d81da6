using Farming.Orm.Execution;
using Farming.Orm.Querying;

namespace Farming.Orm;

/// <summary>Describes what a batch reads of a query.</summary>
/// <typeparam name="TResult">What is read of each row.</typeparam>
public class BatchQuery<TResult>
{
    internal BatchQuery(Query<TResult> query) => Query = query;

    internal Query<TResult> Query { get; }

    /// <summary>All results: a list, empty if there are none.</summary>
    public BatchOperation<List<TResult>> FindMany() => Query.Describe(QueryKind.Many);

    /// <summary>The number of results.</summary>
    public BatchOperation<int> Count() => BatchOperations.Scalar(() => Query.Scalar(QueryKind.Count), static row => checked((int)row.GetInt64(0)));

    /// <summary>Whether there is a result.</summary>
    public BatchOperation<bool> Any() => BatchOperations.Scalar(() => Query.Scalar(QueryKind.Any), static row => row.GetBoolean(0));
}

/// <summary>Describes what a batch reads of a query over a model that has unique keys.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TResult">What is read of each row.</typeparam>
public class BatchQuery<TModel, TKey, TResult> : BatchQuery<TResult>
{
    private readonly Func<Func<TKey, UniqueKey<TModel>>, QueryState> _state;

    internal BatchQuery(Query<TResult> query, Func<Func<TKey, UniqueKey<TModel>>, QueryState> state)
        : base(query) => _state = state;

    /// <summary>The rows that have a unique key: one or none.</summary>
    internal BatchOperation<List<TResult>> Unique(Func<TKey, UniqueKey<TModel>> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var state = _state(key);
        return BatchOperations.Rows(writes: false, () =>
        {
            var shape = Query.Shape();
            return (new QueryRequest(QueryKind.Unique, state, shape.Row), shape);
        });
    }
}
