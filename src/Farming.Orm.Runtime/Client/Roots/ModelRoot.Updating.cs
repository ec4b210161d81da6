using Farming.Orm.Metadata;
using Farming.Orm.Operations;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Assignments;

namespace Farming.Orm;

// Updating, upserting and deleting the row with a key.
public abstract partial class ModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>
{
    /// <summary>Updates the row with a unique key.</summary>
    /// <param name="key">Names the key and gives its value: <c>k => k.Email("…")</c>.</param>
    /// <param name="update">The changes, which may include the key itself. An update without changes only reads the row.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <returns>The row after the update; <see langword="null"/> if it does not exist.</returns>
    /// <exception cref="ArgumentException">A value cannot be stored. The message names its field.</exception>
    /// <exception cref="OrmException">The database refused the change.</exception>
    public Task<TModel?> UpdateAsync(Func<TKey, UniqueKey<TModel>> key, TUpdate update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(update);
        return Update(key, update).RunAsync(Context, cancellationToken);
    }

    /// <summary>Creates the row, or updates the existing row with its key, in one statement. Concurrent upserts of one key create a single row.</summary>
    /// <param name="key">Names the key and gives its value.</param>
    /// <param name="create">The new row. Its key values must equal <paramref name="key"/>; generated ones may be left out.</param>
    /// <param name="update">The changes to an existing row, except its key.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <returns>The row after the change, and whether it was inserted.</returns>
    /// <exception cref="ArgumentException">The new row has another key, the update changes the key, or a value cannot be stored.</exception>
    /// <exception cref="OrmException">The database refused the row.</exception>
    public Task<UpsertResult<TModel>> UpsertAsync(Func<TKey, UniqueKey<TModel>> key, TCreate create, TUpdate update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(update);
        return Upsert(key, create, update).RunAsync(Context, cancellationToken);
    }

    /// <summary>Creates rows, or updates the existing rows with their keys, all or none.</summary>
    /// <param name="rows">
    /// The rows, each with its key. An existing row takes the values that its new row sets, null too. What the new row does not set stays as it is, whatever
    /// other rows set. The concurrency token is never taken.
    /// </param>
    /// <param name="key">Names the key: <c>k => k.Token()</c>.</param>
    /// <param name="cancellationToken">Stops the work, on the server too. Then nothing is written.</param>
    /// <returns>The rows after the change, in the given order, and whether each was inserted.</returns>
    /// <exception cref="ArgumentException">Two rows have the same key, a row does not give its key or gives null in it, or a value cannot be stored.</exception>
    /// <exception cref="OrmException">The database refused a row. No row was written.</exception>
    public Task<List<UpsertResult<TModel>>> UpsertManyAsync(IEnumerable<TCreate> rows, Func<TKey, UniqueKeyName<TModel>> key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(key);
        var name = key(Binding.Key(State.Source)) ?? throw LambdaResult.NoKey(Binding.Metadata, nameof(UpsertManyAsync));
        return UpsertMany(Listed(rows), name.Fields).RunAsync(Context, cancellationToken);
    }

    /// <summary>Deletes the row with a unique key.</summary>
    /// <param name="key">Names the key and gives its value.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <returns>Whether the row existed.</returns>
    /// <exception cref="OrmException">The database refused, for example because other rows reference the row.</exception>
    public async Task<bool> DeleteAsync(Func<TKey, UniqueKey<TModel>> key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        var delete = Delete(key);
        await OperationRunner.RunAsync(Context, delete, cancellationToken).ConfigureAwait(false);
        return delete.Take() > 0;
    }

    /// <summary>Updates the row with a key.</summary>
    internal Operation<TModel?> Update(Func<TKey, UniqueKey<TModel>> key, TUpdate update)
    {
        var assignments = Assignments(update);
        var unique = KeyOf(key, nameof(UpdateAsync));
        return UpdateOperation<TModel>.Of(this, State.Where(unique.Predicate), assignments, mayBeSeveral: !unique.IsPrimary);
    }

    /// <summary>Creates the row, or updates the existing row with its key.</summary>
    internal Operation<UpsertResult<TModel>> Upsert(Func<TKey, UniqueKey<TModel>> key, TCreate create, TUpdate update) =>
        UpsertOperation<TCreate, TModel>.Of(this, Binding, KeyOf(key, nameof(UpsertAsync)), create, Assignments(update));

    /// <summary>Deletes the row with a key. Returns 1, or 0 if it does not exist.</summary>
    internal Operation<int> Delete(Func<TKey, UniqueKey<TModel>> key)
    {
        var unique = KeyOf(key, nameof(DeleteAsync));
        return ChangeOperation.Of(new(State.Where(unique.Predicate), null, null, IsSingle: !unique.IsPrimary));
    }

    private CreateManyOperation<TCreate, UpsertResult<TModel>> UpsertMany(List<TCreate> rows, IReadOnlyList<FieldMetadata> key)
    {
        UpsertKey.EnsureDiffer(Binding, key, rows, Context);
        NestedWriter.EnsureFlat(Binding, Binding.Metadata, rows);
        var conflict = new ConflictAction(key, [], []) { ReplacesGiven = true };
        return CreateManyOperation<TCreate, UpsertResult<TModel>>.Of(Binding, rows, new InsertedProjection<TModel>(NewProjection()), conflict);
    }
}
