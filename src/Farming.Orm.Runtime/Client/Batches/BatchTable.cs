using Farming.Orm.GeneratedCode;
using Farming.Orm.Operations;

namespace Farming.Orm;

/// <summary>Describes what a batch does with a model's table.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates and orders.</typeparam>
/// <typeparam name="TSelect">Its columns and relations in projections.</typeparam>
/// <typeparam name="TInclude">Its relations.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
/// <typeparam name="TUpdate">What an update does.</typeparam>
public sealed class BatchTable<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> : BatchQuery<TModel, TKey, TModel>
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
    where TCreate : class
    where TUpdate : class
{
    private readonly ModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> _root;

    internal BatchTable(ModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> root)
        : base(root, root) => _root = root;

    /// <summary>Creates a row: the row as the database holds it.</summary>
    /// <param name="row">Its values.</param>
    /// <exception cref="ArgumentException">The row has nested rows.</exception>
    public BatchOperation<TModel> Create(TCreate row)
    {
        ArgumentNullException.ThrowIfNull(row);
        NestedWriter.EnsureFlat(_root.Binding, _root.Binding.Metadata, row);
        return new(CreateOperation<TCreate, TModel>.Of(_root.Binding, row, _root));
    }

    /// <summary>Creates rows: the rows as the database holds them, in the order given, without those that <see cref="OnConflict.Skip"/> left out.</summary>
    /// <param name="rows">Their values.</param>
    /// <param name="onConflict">What happens to a row whose key is there already.</param>
    /// <exception cref="ArgumentException">A row is null or has nested rows.</exception>
    public BatchOperation<List<TModel>> CreateMany(IEnumerable<TCreate> rows, OnConflict onConflict = OnConflict.Fail)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var list = rows.ToList();
        if (list.Exists(row => row is null))
        {
            throw new ArgumentException($"One of the {_root.Binding.Metadata.Name} rows is null. Remove it.", nameof(rows));
        }

        NestedWriter.EnsureFlat(_root.Binding, _root.Binding.Metadata, list);
        return new(_root.CreateMany(list, onConflict));
    }

    /// <summary>Updates the row that has a unique key: the row as it is afterwards, or <see langword="null"/> if there is none. Reads it if the update mentions nothing.</summary>
    /// <param name="key">Names the key and gives its value.</param>
    /// <param name="update">What to change; may change the key itself. With a concurrency token the batch costs a round trip more.</param>
    public BatchOperation<TModel?> Update(Func<TKey, UniqueKey<TModel>> key, TUpdate update)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(update);
        return new(_root.Update(key, update));
    }

    /// <summary>Creates the row, or updates the one that has its key: the row as it is afterwards, and whether it was inserted.</summary>
    /// <param name="key">Names the key and gives its value.</param>
    /// <param name="create">The new row; its values of the key are the key's, and may be left out where they would be generated.</param>
    /// <param name="update">What to change if the row is there; not the key. With a concurrency token the batch costs a round trip more.</param>
    /// <exception cref="ArgumentException">The new row has another key or nested rows, or the update changes the key.</exception>
    public BatchOperation<UpsertResult<TModel>> Upsert(Func<TKey, UniqueKey<TModel>> key, TCreate create, TUpdate update)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(update);
        return new(_root.Upsert(key, create, update));
    }

    /// <summary>Deletes the row that has a unique key: whether there was one.</summary>
    /// <param name="key">Names the key and gives its value.</param>
    public BatchOperation<bool> Delete(Func<TKey, UniqueKey<TModel>> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(_root.Delete(key).Map(static count => count > 0));
    }
}
