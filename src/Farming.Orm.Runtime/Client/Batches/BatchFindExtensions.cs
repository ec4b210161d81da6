namespace Farming.Orm;

/// <summary>Describe the read of one result in a batch, for results that are classes.</summary>
public static class BatchFindExtensions
{
    /// <summary>The first result in the order of the query (any result if it is not ordered), or <see langword="null"/>.</summary>
    /// <param name="query">The query.</param>
    public static BatchOperation<TResult?> FindFirst<TResult>(this BatchQuery<TResult> query)
        where TResult : class?
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(query.Query.First().Map(static found => found is not null ? found.Result : null));
    }

    /// <summary>The row with a unique key, or <see langword="null"/> if it is not among the rows of the query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="key">Names the key and gives its value: <c>k => k.Email("…")</c>.</param>
    /// <exception cref="ArgumentNullException">A value of the key is null.</exception>
    public static BatchOperation<TResult?> FindUnique<TModel, TKey, TResult>(this BatchQuery<TModel, TKey, TResult> query, Func<TKey, UniqueKey<TModel>> key)
        where TResult : class?
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(query.Unique(key).Map(static found => found is not null ? found.Result : null));
    }
}

/// <summary>Describe the read of one result in a batch, for results that are value types, such as tuples and numbers.</summary>
public static class BatchFindValueExtensions
{
    /// <inheritdoc cref="BatchFindExtensions.FindFirst"/>
    public static BatchOperation<TResult?> FindFirst<TResult>(this BatchQuery<TResult> query)
        where TResult : struct
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(query.Query.First().Map(static found => found is not null ? found.Result : (TResult?)null));
    }

    /// <inheritdoc cref="BatchFindExtensions.FindFirst"/>
    public static BatchOperation<TResult?> FindFirst<TResult>(this BatchQuery<TResult?> query)
        where TResult : struct
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(query.Query.First().Map(static found => found is not null ? found.Result : null));
    }

    /// <inheritdoc cref="BatchFindExtensions.FindUnique"/>
    public static BatchOperation<TResult?> FindUnique<TModel, TKey, TResult>(this BatchQuery<TModel, TKey, TResult> query, Func<TKey, UniqueKey<TModel>> key)
        where TResult : struct
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(query.Unique(key).Map(static found => found is not null ? found.Result : (TResult?)null));
    }

    /// <inheritdoc cref="BatchFindExtensions.FindUnique"/>
    public static BatchOperation<TResult?> FindUnique<TModel, TKey, TResult>(this BatchQuery<TModel, TKey, TResult?> query, Func<TKey, UniqueKey<TModel>> key)
        where TResult : struct
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(query.Unique(key).Map(static found => found is not null ? found.Result : null));
    }
}
