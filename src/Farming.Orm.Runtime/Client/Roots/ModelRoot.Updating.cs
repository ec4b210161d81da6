using Farming.Orm.Metadata;
using Farming.Orm.Operations;
using Farming.Orm.Queries.Assignments;

namespace Farming.Orm;

// Updating, upserting and deleting the row of a key.
public abstract partial class ModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>
{
    /// <summary>Updates the row that has a unique key.</summary>
    /// <param name="key">Names the key and gives its value: <c>k => k.Email("…")</c>.</param>
    /// <param name="update">What to change; may change the key itself. If it mentions nothing, nothing is written and the row is read.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <returns>The row as it is afterwards; <see langword="null"/> if there is none.</returns>
    /// <exception cref="ArgumentException">A value cannot be stored; the message names its field.</exception>
    /// <exception cref="OrmException">The database refused the change.</exception>
    public Task<TModel?> UpdateAsync(Func<TKey, UniqueKey<TModel>> key, TUpdate update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(update);
        return Update(key, update).RunAsync(Context, cancellationToken);
    }

    /// <summary>Creates the row, or updates the one that has its key: one statement, safe against others that do the same.</summary>
    /// <param name="key">Names the key and gives its value.</param>
    /// <param name="create">The new row; its values of the key are the key's, and may be left out where they would be generated.</param>
    /// <param name="update">What to change if the row is there; not the key.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <returns>The row as it is afterwards, and whether it was inserted.</returns>
    /// <exception cref="ArgumentException">The new row has another key, the update changes the key, or a value cannot be stored.</exception>
    /// <exception cref="OrmException">The database refused the row.</exception>
    public Task<UpsertResult<TModel>> UpsertAsync(Func<TKey, UniqueKey<TModel>> key, TCreate create, TUpdate update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(update);
        return Upsert(key, create, update).RunAsync(Context, cancellationToken);
    }

    /// <summary>Creates rows, or gives the rows that have their keys the new values: all or none.</summary>
    /// <param name="rows">The rows. They give the key; a row that is there takes all their values but ids, times and tokens that the library makes.</param>
    /// <param name="key">Names the key: <c>k => k.Token()</c>.</param>
    /// <param name="cancellationToken">Stops the work, on the server too; nothing is written then.</param>
    /// <returns>The rows as they are afterwards, in the order given, and whether each was inserted.</returns>
    /// <exception cref="ArgumentException">Two rows have the same key, one gives none, or a value cannot be stored.</exception>
    /// <exception cref="OrmException">The database refused a row; none was written.</exception>
    public Task<List<UpsertResult<TModel>>> UpsertManyAsync(IEnumerable<TCreate> rows, Func<TKey, UniqueKeyName<TModel>> key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(key);
        return UpsertMany([.. rows], key(Binding.Key(State.Source)).Fields).RunAsync(Context, cancellationToken);
    }

    /// <summary>Deletes the row that has a unique key.</summary>
    /// <param name="key">Names the key and gives its value.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="OrmException">The database refused, for example because other rows point to the row.</exception>
    public async Task<bool> DeleteAsync(Func<TKey, UniqueKey<TModel>> key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        var delete = Delete(key);
        await OperationRunner.RunAsync(Context, delete, cancellationToken).ConfigureAwait(false);
        return delete.Take() > 0;
    }

    /// <summary>Updates the row that has a key.</summary>
    internal Operation<TModel?> Update(Func<TKey, UniqueKey<TModel>> key, TUpdate update)
    {
        var assignments = Assignments(update);
        return UpdateOperation<TModel>.Of(this, Having(key), assignments);
    }

    /// <summary>Creates the row, or updates the one that has its key.</summary>
    internal Operation<UpsertResult<TModel>> Upsert(Func<TKey, UniqueKey<TModel>> key, TCreate create, TUpdate update) =>
        UpsertOperation<TCreate, TModel>.Of(this, Binding, KeyOf(key), create, Assignments(update));

    /// <summary>Deletes the row that has a key: 1, or 0 if there was none.</summary>
    internal Operation<int> Delete(Func<TKey, UniqueKey<TModel>> key) => ChangeOperation.Of(new(Having(key), null, null));

    private CreateManyOperation<TCreate, UpsertResult<TModel>> UpsertMany(List<TCreate> rows, IReadOnlyList<FieldMetadata> key)
    {
        UpsertKey.EnsureDiffer(Binding, key, rows, Context);
        NestedWriter.EnsureFlat(Binding, Binding.Metadata, rows);
        var conflict = new ConflictAction(key, [], [.. Binding.Metadata.Fields.Where(IsReplaced)]);
        return CreateManyOperation<TCreate, UpsertResult<TModel>>.Of(Binding, rows, new InsertedProjection<TModel>(NewProjection()), conflict);

        // What the library makes for a new row is not meant for the one that is there.
        bool IsReplaced(FieldMetadata field) => !key.Contains(field) && !field.IsConcurrencyToken && rows.TrueForAll(row => Binding.IsGiven(row, field.Index));
    }
}
