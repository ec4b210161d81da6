using Farming.Orm.GeneratedCode;
using Farming.Orm.Operations;

namespace Farming.Orm;

/// <summary>Read one result, for results that are classes.</summary>
public static class FindExtensions
{
    /// <summary>The first result in the order of the query (any result if it is not ordered), or <see langword="null"/>.</summary>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <exception cref="OrmException">The database failed.</exception>
    public static async Task<TResult?> FindFirstAsync<TResult>(this Query<TResult> query, CancellationToken cancellationToken = default)
        where TResult : class?
    {
        ArgumentNullException.ThrowIfNull(query);
        var first = query.First();
        await OperationRunner.RunAsync(query.Context, first, cancellationToken).ConfigureAwait(false);
        return first.Take() is { } found ? found.Result : null;
    }

    /// <summary>The first result for which the condition is true, or <see langword="null"/>: the same as <c>Where(…).FindFirstAsync()</c>.</summary>
    /// <param name="query">The query.</param>
    /// <param name="predicate">The condition.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <exception cref="OrmException">The database failed.</exception>
    public static Task<TResult?> FindFirstAsync<TSelf, TFiltered, TModel, TWhere, TKey, TResult>(
        this Query<TSelf, TFiltered, TModel, TWhere, TKey, TResult> query, Func<TWhere, Predicate> predicate, CancellationToken cancellationToken = default)
        where TWhere : WhereScope
        where TResult : class?
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Matching(predicate).FindFirstAsync(cancellationToken);
    }

    /// <summary>The row with a unique key, or <see langword="null"/> if it is not among the rows of the query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="key">Names the key and gives its value: <c>k => k.Email("…")</c>.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <exception cref="ArgumentNullException">A value of the key is null.</exception>
    /// <exception cref="OrmException">The database failed.</exception>
    public static async Task<TResult?> FindUniqueAsync<TSelf, TFiltered, TModel, TWhere, TKey, TResult>(
        this Query<TSelf, TFiltered, TModel, TWhere, TKey, TResult> query, Func<TKey, UniqueKey<TModel>> key, CancellationToken cancellationToken = default)
        where TWhere : WhereScope
        where TResult : class?
    {
        ArgumentNullException.ThrowIfNull(query);
        var unique = query.Unique(key);
        await OperationRunner.RunAsync(query.Context, unique, cancellationToken).ConfigureAwait(false);
        return unique.Take() is { } found ? found.Result : null;
    }
}

/// <summary>Read one result, for results that are value types, such as tuples and numbers.</summary>
public static class FindValueExtensions
{
    /// <inheritdoc cref="FindExtensions.FindFirstAsync{TResult}(Query{TResult}, CancellationToken)"/>
    public static async Task<TResult?> FindFirstAsync<TResult>(this Query<TResult> query, CancellationToken cancellationToken = default)
        where TResult : struct
    {
        ArgumentNullException.ThrowIfNull(query);
        var first = query.First();
        await OperationRunner.RunAsync(query.Context, first, cancellationToken).ConfigureAwait(false);
        return first.Take() is { } found ? found.Result : null;
    }

    /// <inheritdoc cref="FindFirstAsync{TResult}(Query{TResult}, CancellationToken)"/>
    public static async Task<TResult?> FindFirstAsync<TResult>(this Query<TResult?> query, CancellationToken cancellationToken = default)
        where TResult : struct
    {
        ArgumentNullException.ThrowIfNull(query);
        var first = query.First();
        await OperationRunner.RunAsync(query.Context, first, cancellationToken).ConfigureAwait(false);
        return first.Take() is { } found ? found.Result : null;
    }

    /// <summary>The first result for which the condition is true, or <see langword="null"/>: the same as <c>Where(…).FindFirstAsync()</c>.</summary>
    /// <inheritdoc cref="ConditionExtensions.AnyAsync"/>
    public static Task<TResult?> FindFirstAsync<TSelf, TFiltered, TModel, TWhere, TKey, TResult>(
        this Query<TSelf, TFiltered, TModel, TWhere, TKey, TResult> query, Func<TWhere, Predicate> predicate, CancellationToken cancellationToken = default)
        where TWhere : WhereScope
        where TResult : struct
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Matching(predicate).FindFirstAsync(cancellationToken);
    }

    /// <summary>The first result for which the condition is true, or <see langword="null"/>: the same as <c>Where(…).FindFirstAsync()</c>.</summary>
    /// <inheritdoc cref="ConditionExtensions.AnyAsync"/>
    public static Task<TResult?> FindFirstAsync<TSelf, TFiltered, TModel, TWhere, TKey, TResult>(
        this Query<TSelf, TFiltered, TModel, TWhere, TKey, TResult?> query, Func<TWhere, Predicate> predicate, CancellationToken cancellationToken = default)
        where TWhere : WhereScope
        where TResult : struct
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Matching(predicate).FindFirstAsync(cancellationToken);
    }

    /// <inheritdoc cref="FindExtensions.FindUniqueAsync"/>
    public static async Task<TResult?> FindUniqueAsync<TSelf, TFiltered, TModel, TWhere, TKey, TResult>(
        this Query<TSelf, TFiltered, TModel, TWhere, TKey, TResult> query, Func<TKey, UniqueKey<TModel>> key, CancellationToken cancellationToken = default)
        where TWhere : WhereScope
        where TResult : struct
    {
        ArgumentNullException.ThrowIfNull(query);
        var unique = query.Unique(key);
        await OperationRunner.RunAsync(query.Context, unique, cancellationToken).ConfigureAwait(false);
        return unique.Take() is { } found ? found.Result : null;
    }

    /// <summary>The value of the row, which may itself be null, or <see langword="null"/> if the row does not exist.</summary>
    /// <inheritdoc cref="FindExtensions.FindUniqueAsync"/>
    public static async Task<TResult?> FindUniqueAsync<TSelf, TFiltered, TModel, TWhere, TKey, TResult>(
        this Query<TSelf, TFiltered, TModel, TWhere, TKey, TResult?> query, Func<TKey, UniqueKey<TModel>> key, CancellationToken cancellationToken = default)
        where TWhere : WhereScope
        where TResult : struct
    {
        ArgumentNullException.ThrowIfNull(query);
        var unique = query.Unique(key);
        await OperationRunner.RunAsync(query.Context, unique, cancellationToken).ConfigureAwait(false);
        return unique.Take() is { } found ? found.Result : null;
    }
}
