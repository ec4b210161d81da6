using Farming.Orm.Operations;
using Farming.Orm.Projection;
using Farming.Orm.Queries.Assignments;
using Farming.Orm.Queries.Predicates;

namespace Farming.Orm;

// Creating rows.
public abstract partial class ModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>
{
    /// <summary>Creates a row and its nested rows, all or nothing.</summary>
    /// <param name="row">Its values. Fields with a default and generated fields may be left out.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <returns>The row as the database stores it. Its relations contain the nested rows; many-to-many relations are not loaded.</returns>
    /// <exception cref="ArgumentException">A value cannot be stored. The message names its field.</exception>
    /// <exception cref="OrmException">The database refused the row.</exception>
    public Task<TModel> CreateAsync(TCreate row, CancellationToken cancellationToken = default) =>
        CreateAsync(row, new ModelProjection<TModel>(Binding), cancellationToken);

    /// <summary>Creates a row and reads a projection of it.</summary>
    /// <typeparam name="TResult">The result of the projection.</typeparam>
    /// <param name="row">Its values. Fields with a default and generated fields may be left out.</param>
    /// <param name="selector">Names what to read. If it reads relations, a second statement in the same transaction reads the row.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <exception cref="ArgumentException">A value cannot be stored. The message names its field.</exception>
    /// <exception cref="OrmException">The database refused the row.</exception>
    public Task<TResult> CreateAsync<TResult>(TCreate row, Func<TSelect, TResult> selector, CancellationToken cancellationToken = default) =>
        CreateAsync(row, Learn(selector), cancellationToken);

    /// <summary>Creates rows, all or none.</summary>
    /// <param name="rows">Their values.</param>
    /// <param name="onConflict">What happens to a row whose key already exists.</param>
    /// <param name="cancellationToken">Stops the work, on the server too. Then nothing is created.</param>
    /// <returns>The rows as the database stores them, in the given order, without the rows that <see cref="OnConflict.Skip"/> skips.</returns>
    /// <exception cref="ArgumentException">A value cannot be stored. The message names its field.</exception>
    /// <exception cref="OrmException">The database refused a row. No row was created.</exception>
    public Task<List<TModel>> CreateManyAsync(IEnumerable<TCreate> rows, OnConflict onConflict = OnConflict.Fail, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var list = Listed(rows);
        if (onConflict == OnConflict.Fail && list.Exists(Binding.HasNested))
        {
            return new NestedCreateOperation<TModel, TCreate, TModel>(Binding, list, new ModelProjection<TModel>(Binding)).RunAsync(Context, cancellationToken);
        }

        NestedWriter.EnsureFlat(Binding, Binding.Metadata, list);
        return CreateMany(list, onConflict).RunAsync(Context, cancellationToken);
    }

    /// <summary>Creates rows, all or none.</summary>
    /// <inheritdoc cref="CreateManyAsync(IEnumerable{TCreate}, OnConflict, CancellationToken)"/>
    public Task<List<TModel>> CreateManyAsync(IEnumerable<TCreate> rows, CancellationToken cancellationToken) =>
        CreateManyAsync(rows, OnConflict.Fail, cancellationToken);

    /// <summary>The rows as a list.</summary>
    /// <exception cref="ArgumentException">A row is null.</exception>
    internal List<TCreate> Listed(IEnumerable<TCreate> rows)
    {
        var list = rows.ToList();
        return list.Exists(static row => row is null)
            ? throw new ArgumentException($"One of the {Binding.Metadata.Name} rows is null. Remove it.", nameof(rows))
            : list;
    }

    /// <summary>Creates rows that do not contain nested rows.</summary>
    internal CreateManyOperation<TCreate, TModel> CreateMany(List<TCreate> rows, OnConflict onConflict) =>
        CreateManyOperation<TCreate, TModel>.Of(Binding, rows, this, onConflict == OnConflict.Skip ? ConflictAction.Skip : null);

    private async Task<TResult> CreateAsync<TResult>(TCreate row, RowProjection<TResult> projection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (projection.Row.HasRelations)
        {
            return await CreateAndReadAsync(row, projection, cancellationToken).ConfigureAwait(false);
        }

        if (Binding.HasNested(row))
        {
            return (await new NestedCreateOperation<TModel, TCreate, TResult>(Binding, [row], projection).RunAsync(Context, cancellationToken).ConfigureAwait(false))[0];
        }

        var create = CreateOperation<TCreate, TResult>.Of(Binding, row, projection);
        await OperationRunner.RunAsync(Context, create, cancellationToken).ConfigureAwait(false);
        return create.Take();
    }

    /// <summary>Creates a row whose projection reads relations: a separate query reads it in the same transaction.</summary>
    private Task<TResult> CreateAndReadAsync<TResult>(TCreate row, RowProjection<TResult> projection, CancellationToken cancellationToken) => TransactionExecutor.RunAsync(
        Context,
        async context =>
        {
            var create = new NestedCreateOperation<TModel, TCreate, TModel>(Binding, [row], new ModelProjection<TModel>(Binding));
            var created = await create.RunAsync(context, cancellationToken).ConfigureAwait(false);
            var state = State.Where(ModelKeyPredicate<TModel>.Of(State.Source, Binding, created[0]));
            var found = await ReadOneOperation<TResult>.Of(projection, state).RunAsync(context, cancellationToken).ConfigureAwait(false);
            return found is not null ? found.Result : throw MissingRow.Of(Binding.Metadata);
        },
        TransactionOptions.Default,
        cancellationToken);
}
