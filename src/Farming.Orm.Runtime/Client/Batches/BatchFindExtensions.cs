namespace Farming.Orm;

/// <summary>Describes that a batch reads one result, where the result is a class.</summary>
public static class BatchFindExtensions
{
    /// <summary>The first result in the order asked for (without one, any), or <see langword="null"/>.</summary>
    /// <param name="query">The query.</param>
    public static BatchOperation<TResult?> FindFirst<TResult>(this BatchQuery<TResult> query)
        where TResult : class?
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(query.Query.First().Map(static found => found is not null ? found.Result : null));
    }

    /// <summary>The row that has a unique key, if it is among the query's rows, or <see langword="null"/>.</summary>
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

/// <summary>Describes that a batch reads one result, where the result is a value type: a tuple, a number.</summary>
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
