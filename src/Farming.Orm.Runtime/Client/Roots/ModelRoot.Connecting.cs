using System.ComponentModel;

namespace Farming.Orm;

// Connecting rows by many-to-many relations. What the user calls is generated, since each relation has rows of its own.
public abstract partial class ModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>
{
    /// <summary>Connects a row with others. Those that it is connected with already stay as they are.</summary>
    /// <param name="key">Names a unique key of the row and gives its value: <c>k => k.Email("…")</c>.</param>
    /// <param name="relation">The relation: <c>u => u.Organizations</c>.</param>
    /// <param name="rows">The join rows: whom to connect with, and what else a connection holds.</param>
    /// <param name="cancellationToken">Stops the work, on the server too; nothing is connected then.</param>
    /// <returns>How many connections were added.</returns>
    /// <exception cref="ArgumentException">A value cannot be stored; the message names its field.</exception>
    /// <exception cref="OrmException">A row to connect is not there, or the database refused; nothing was connected.</exception>
    /// <remarks>Give the join model a unique key over the two ends: without it, two calls at once may both add a connection.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task<int> AddAsync<TTarget, TElement>(
        Func<TKey, UniqueKey<TModel>> key, Connection<TModel, TTarget, TElement> relation, IEnumerable<TElement> rows, CancellationToken cancellationToken)
        where TElement : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(relation);
        return relation.AddAsync(Context, KeyOf(key), List(rows), cancellationToken);
    }

    /// <summary>Removes connections of a row; the rows that it was connected with stay.</summary>
    /// <param name="key">Names a unique key of the row and gives its value.</param>
    /// <param name="relation">The relation: <c>u => u.Organizations</c>.</param>
    /// <param name="predicate">With which rows; all of them if it is left out.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <returns>How many connections were removed; 0 if the row is not there.</returns>
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

    /// <summary>Connects a row with just these, all or nothing. Connections with others are removed; those with one of these stay as they are.</summary>
    /// <param name="key">Names a unique key of the row and gives its value.</param>
    /// <param name="relation">The relation: <c>u => u.Organizations</c>.</param>
    /// <param name="rows">The join rows: whom to be connected with, and what else a connection holds.</param>
    /// <param name="cancellationToken">Stops the work, on the server too; nothing is changed then.</param>
    /// <returns>How many connections were added and removed.</returns>
    /// <exception cref="ArgumentException">A value cannot be stored; the message names its field.</exception>
    /// <exception cref="OrmException">A row to connect is not there, or the database refused; nothing was changed.</exception>
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
