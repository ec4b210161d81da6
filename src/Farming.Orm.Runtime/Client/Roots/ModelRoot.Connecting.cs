using System.ComponentModel;

namespace Farming.Orm;

// Linking rows by many-to-many relations. The methods that users call are generated, because each relation has its own join rows.
public abstract partial class ModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>
{
    /// <summary>Links a row to other rows. Existing links stay unchanged.</summary>
    /// <param name="key">Names a unique key of the row and gives its value: <c>k => k.Email("…")</c>.</param>
    /// <param name="relation">The relation: <c>u => u.Organizations</c>.</param>
    /// <param name="rows">The join rows: which rows to link, and the other values of each link.</param>
    /// <param name="cancellationToken">Stops the work, on the server too. Then nothing is linked.</param>
    /// <returns>The number of added links.</returns>
    /// <exception cref="ArgumentException">A value cannot be stored. The message names its field.</exception>
    /// <exception cref="OrmException">A row to link does not exist, or the database refused. Nothing was linked.</exception>
    /// <remarks>Give the join model a unique key over the two ends. Without it, two concurrent calls may both add the same link.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task<int> AddAsync<TTarget, TElement>(
        Func<TKey, UniqueKey<TModel>> key, Connection<TModel, TTarget, TElement> relation, IEnumerable<TElement> rows, CancellationToken cancellationToken)
        where TElement : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(relation);
        return relation.AddAsync(Context, KeyOf(key), List(rows), cancellationToken);
    }

    /// <summary>Removes links of a row. The rows at the other end stay.</summary>
    /// <param name="key">Names a unique key of the row and gives its value.</param>
    /// <param name="relation">The relation: <c>u => u.Organizations</c>.</param>
    /// <param name="predicate">Which rows to unlink; all rows if it is left out.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <returns>The number of removed links; 0 if the row does not exist.</returns>
    /// <exception cref="OrmException">The database refused.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task<int> RemoveAsync<TTarget, TElement>(
        Func<TKey, UniqueKey<TModel>> key, Connection<TModel, TTarget, TElement> relation, Func<TTarget, Predicate>? predicate, CancellationToken cancellationToken)
        where TElement : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(relation);
        return relation.RemoveAsync(Context, KeyOf(key), predicate, cancellationToken);
    }

    /// <summary>Links a row to exactly the given rows, all or nothing. Links to other rows are removed; existing links to the given rows stay unchanged.</summary>
    /// <param name="key">Names a unique key of the row and gives its value.</param>
    /// <param name="relation">The relation: <c>u => u.Organizations</c>.</param>
    /// <param name="rows">The join rows: which rows to link, and the other values of each link.</param>
    /// <param name="cancellationToken">Stops the work, on the server too. Then nothing is changed.</param>
    /// <returns>The numbers of added and removed links.</returns>
    /// <exception cref="ArgumentException">A value cannot be stored. The message names its field.</exception>
    /// <exception cref="OrmException">A row to link does not exist, or the database refused. Nothing was changed.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task<ConnectionChanges> ReplaceAsync<TTarget, TElement>(
        Func<TKey, UniqueKey<TModel>> key, Connection<TModel, TTarget, TElement> relation, IEnumerable<TElement> rows, CancellationToken cancellationToken)
        where TElement : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(relation);
        return relation.ReplaceAsync(Context, KeyOf(key), List(rows), cancellationToken);
    }

    private static List<TRow> List<TRow>(IEnumerable<TRow> rows)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(rows);
        var list = rows.ToList();
        return list.Exists(row => row is null) ? throw new ArgumentException($"One of the {typeof(TRow).Name} rows is null. Remove it.", nameof(rows)) : list;
    }
}
