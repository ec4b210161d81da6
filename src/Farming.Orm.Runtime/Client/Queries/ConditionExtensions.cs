using Farming.Orm.GeneratedCode;

namespace Farming.Orm;

/// <summary>Count the rows for which a condition is true.</summary>
public static class ConditionExtensions
{
    /// <summary>Counts the results for which the condition is true: the same as <c>Where(…).CountAsync()</c>.</summary>
    /// <param name="query">The query.</param>
    /// <param name="predicate">The condition.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <exception cref="OrmException">The database failed.</exception>
    /// <exception cref="OverflowException">The number exceeds <see cref="int.MaxValue"/>.</exception>
    public static Task<int> CountAsync<TSelf, TFiltered, TModel, TWhere, TKey, TResult>(
        this Query<TSelf, TFiltered, TModel, TWhere, TKey, TResult> query, Func<TWhere, Predicate> predicate, CancellationToken cancellationToken = default)
        where TWhere : WhereScope
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Matching(predicate).CountAsync(cancellationToken);
    }

    /// <summary>Checks whether the condition is true for a result: the same as <c>Where(…).AnyAsync()</c>.</summary>
    /// <param name="query">The query.</param>
    /// <param name="predicate">The condition.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <exception cref="OrmException">The database failed.</exception>
    public static Task<bool> AnyAsync<TSelf, TFiltered, TModel, TWhere, TKey, TResult>(
        this Query<TSelf, TFiltered, TModel, TWhere, TKey, TResult> query, Func<TWhere, Predicate> predicate, CancellationToken cancellationToken = default)
        where TWhere : WhereScope
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Matching(predicate).AnyAsync(cancellationToken);
    }
}
