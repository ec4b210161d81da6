using System.ComponentModel;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Queries;

namespace Farming.Orm;

/// <summary>All rows of a model that has many-to-many relations, by which rows can be linked to others.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates and orders.</typeparam>
/// <typeparam name="TSelect">Its columns and relations in projections.</typeparam>
/// <typeparam name="TInclude">Its relations.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
/// <typeparam name="TUpdate">What an update does.</typeparam>
/// <typeparam name="TLinks">Its many-to-many relations.</typeparam>
public abstract class LinkedModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate, TLinks> : ModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
    where TCreate : class
    where TUpdate : class
{
    /// <summary>Called by generated code.</summary>
    /// <param name="context">What to run on.</param>
    /// <param name="binding">The model.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected LinkedModelRoot(OrmContext context, ModelBinding<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> binding)
        : base(context, binding)
    {
    }

    /// <summary>The many-to-many relations.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract TLinks Links { get; }

    /// <summary>Links a row to others. Those that it is linked to already stay as they are.</summary>
    /// <typeparam name="TTarget">The columns of the rows that the relation leads to.</typeparam>
    /// <typeparam name="TElement">The values of a new join row.</typeparam>
    /// <param name="key">Names a unique key of the row and gives its value: <c>k => k.Email("…")</c>.</param>
    /// <param name="relation">The relation: <c>u => u.Organizations</c>.</param>
    /// <param name="rows">The join rows: the key of each row to link to, and the other columns of the link.</param>
    /// <param name="cancellationToken">Stops the work, on the server too; no link is added then.</param>
    /// <returns>How many links were added.</returns>
    /// <exception cref="ArgumentException">A value cannot be stored; the message names its field.</exception>
    /// <exception cref="OrmException">A row to link does not exist, or the database refused; no link was added.</exception>
    /// <remarks>Give the join model a unique key over the two ends: without it, two concurrent calls may both add a link.</remarks>
    public Task<int> ConnectAsync<TTarget, TElement>(
        Func<TKey, UniqueKey<TModel>> key,
        Func<TLinks, RelationLink<TModel, TTarget, TElement>> relation,
        IEnumerable<TElement> rows,
        CancellationToken cancellationToken = default)
        where TElement : class
    {
        var link = Checked(key, relation, nameof(ConnectAsync));
        return link.AddAsync(Context, KeyOf(key, nameof(ConnectAsync)), List(rows), cancellationToken);
    }

    /// <summary>Removes all links of a row by a relation; the rows that it was linked to stay.</summary>
    /// <typeparam name="TTarget">The columns of the rows that the relation leads to.</typeparam>
    /// <typeparam name="TElement">The values of a new join row.</typeparam>
    /// <param name="key">Names a unique key of the row and gives its value.</param>
    /// <param name="relation">The relation: <c>u => u.Organizations</c>.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <returns>How many links were removed; 0 if the row does not exist.</returns>
    /// <exception cref="OrmException">The database refused.</exception>
    public Task<int> DisconnectAsync<TTarget, TElement>(
        Func<TKey, UniqueKey<TModel>> key,
        Func<TLinks, RelationLink<TModel, TTarget, TElement>> relation,
        CancellationToken cancellationToken = default)
        where TElement : class
    {
        var link = Checked(key, relation, nameof(DisconnectAsync));
        return link.RemoveAsync(Context, KeyOf(key, nameof(DisconnectAsync)), null, cancellationToken);
    }

    /// <summary>Removes links of a row to those rows for which the condition is true; the rows themselves stay.</summary>
    /// <typeparam name="TTarget">The columns of the rows that the relation leads to.</typeparam>
    /// <typeparam name="TElement">The values of a new join row.</typeparam>
    /// <param name="key">Names a unique key of the row and gives its value.</param>
    /// <param name="relation">The relation: <c>u => u.Organizations</c>.</param>
    /// <param name="predicate">The condition: <c>o => o.Name == "…"</c>.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <returns>How many links were removed; 0 if the row does not exist.</returns>
    /// <exception cref="OrmException">The database refused.</exception>
    public Task<int> DisconnectAsync<TTarget, TElement>(
        Func<TKey, UniqueKey<TModel>> key,
        Func<TLinks, RelationLink<TModel, TTarget, TElement>> relation,
        Func<TTarget, Predicate> predicate,
        CancellationToken cancellationToken = default)
        where TElement : class
    {
        var link = Checked(key, relation, nameof(DisconnectAsync));
        ArgumentNullException.ThrowIfNull(predicate);
        return link.RemoveAsync(Context, KeyOf(key, nameof(DisconnectAsync)), predicate, cancellationToken);
    }

    /// <summary>Links a row to just these, all or nothing. Links to other rows are removed; links to these that exist stay as they are.</summary>
    /// <typeparam name="TTarget">The columns of the rows that the relation leads to.</typeparam>
    /// <typeparam name="TElement">The values of a new join row.</typeparam>
    /// <param name="key">Names a unique key of the row and gives its value.</param>
    /// <param name="relation">The relation: <c>u => u.Organizations</c>.</param>
    /// <param name="rows">The join rows: the key of each row to link to, and the other columns of the link.</param>
    /// <param name="cancellationToken">Stops the work, on the server too; no link is changed then.</param>
    /// <returns>How many links were added and removed.</returns>
    /// <exception cref="ArgumentException">A value cannot be stored; the message names its field.</exception>
    /// <exception cref="OrmException">A row to link does not exist, or the database refused; no link was changed.</exception>
    public Task<ConnectionChanges> SetAsync<TTarget, TElement>(
        Func<TKey, UniqueKey<TModel>> key,
        Func<TLinks, RelationLink<TModel, TTarget, TElement>> relation,
        IEnumerable<TElement> rows,
        CancellationToken cancellationToken = default)
        where TElement : class
    {
        var link = Checked(key, relation, nameof(SetAsync));
        return link.ReplaceAsync(Context, KeyOf(key, nameof(SetAsync)), List(rows), cancellationToken);
    }

    private RelationLink<TModel, TTarget, TElement> Checked<TTarget, TElement>(
        Func<TKey, UniqueKey<TModel>> key, Func<TLinks, RelationLink<TModel, TTarget, TElement>> relation, string method)
        where TElement : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(relation);
        return relation(Links) ?? throw LambdaResult.NoRelation(Binding.Metadata, method);
    }

    private static List<TRow> List<TRow>(IEnumerable<TRow> rows)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(rows);
        var list = rows.ToList();
        return list.Exists(row => row is null) ? throw new ArgumentException("A row is null.", nameof(rows)) : list;
    }
}
