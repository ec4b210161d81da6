using Farming.Orm.GeneratedCode;
using Farming.Orm.Operations;

namespace Farming.Orm;

/// <summary>Describes a read or a write of a model's table in a batch.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates and orders.</typeparam>
/// <typeparam name="TSelect">Its columns and relations in projections.</typeparam>
/// <typeparam name="TInclude">Its relations.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
/// <typeparam name="TUpdate">The changes of an update.</typeparam>
public sealed class BatchTable<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> : BatchQuery<TModel, TKey, TModel>
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
    where TCreate : class
    where TUpdate : class
{
    private readonly ModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> _root;

    internal BatchTable(ModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> root)
        : base(root, root) => _root = root;

    /// <summary>Creates a row and returns it as the database stores it.</summary>
    /// <param name="row">Its values.</param>
    /// <exception cref="ArgumentException">The row has nested rows.</exception>
    public BatchOperation<TModel> Create(TCreate row)
    {
        ArgumentNullException.ThrowIfNull(row);
        NestedWriter.EnsureFlat(_root.Binding, _root.Binding.Metadata, row);
        return new(CreateOperation<TCreate, TModel>.Of(_root.Binding, row, _root));
    }

    /// <summary>Creates rows and returns them as the database stores them, in the given order, without the rows that <see cref="OnConflict.Skip"/> skips.</summary>
    /// <param name="rows">Their values.</param>
    /// <param name="onConflict">What happens to a row whose key already exists.</param>
    /// <exception cref="ArgumentException">A row is null or has nested rows.</exception>
    public BatchOperation<List<TModel>> CreateMany(IEnumerable<TCreate> rows, OnConflict onConflict = OnConflict.Fail)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var list = _root.Listed(rows);
        NestedWriter.EnsureFlat(_root.Binding, _root.Binding.Metadata, list);
        return new(_root.CreateMany(list, onConflict));
    }

    /// <summary>
    /// Updates the row with a unique key and returns the updated row, or <see langword="null"/> if it does not exist. An update without changes only reads the row.
    /// </summary>
    /// <param name="key">Names the key and gives its value.</param>
    /// <param name="update">The changes, which may include the key itself. With a concurrency token, the batch costs one more round trip.</param>
    public BatchOperation<TModel?> Update(Func<TKey, UniqueKey<TModel>> key, TUpdate update)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(update);
        return new(_root.Update(key, update));
    }

    /// <summary>Creates the row, or updates the existing row with its key. Returns the row after the change, and whether it was inserted.</summary>
    /// <param name="key">Names the key and gives its value.</param>
    /// <param name="create">The new row. Its key values must equal <paramref name="key"/>; generated ones may be left out.</param>
    /// <param name="update">The changes to an existing row, except its key. With a concurrency token, the batch costs one more round trip.</param>
    /// <exception cref="ArgumentException">The new row has another key or nested rows, or the update changes the key.</exception>
    public BatchOperation<UpsertResult<TModel>> Upsert(Func<TKey, UniqueKey<TModel>> key, TCreate create, TUpdate update)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(update);
        return new(_root.Upsert(key, create, update));
    }

    /// <summary>Deletes the row with a unique key. Returns whether it existed.</summary>
    /// <param name="key">Names the key and gives its value.</param>
    public BatchOperation<bool> Delete(Func<TKey, UniqueKey<TModel>> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(_root.Delete(key).Map(static count => count > 0));
    }
}
