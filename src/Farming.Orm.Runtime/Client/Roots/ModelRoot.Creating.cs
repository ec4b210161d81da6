using Farming.Orm.Operations;
using Farming.Orm.Projection;
using Farming.Orm.Queries.Assignments;
using Farming.Orm.Queries.Predicates;

namespace Farming.Orm;

// Creating rows.
public abstract partial class ModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>
{
    /// <summary>Creates a row, and the rows of its relations that it brings along, all or nothing.</summary>
    /// <param name="row">Its values; what has a default or is generated may be left out.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <returns>The row as the database holds it. Relations that point to it have what was created with it; those by join rows are not loaded.</returns>
    /// <exception cref="ArgumentException">A value cannot be stored; the message names its field.</exception>
    /// <exception cref="OrmException">The database refused the row.</exception>
    public Task<TModel> CreateAsync(TCreate row, CancellationToken cancellationToken = default) =>
        CreateAsync(row, new ModelProjection<TModel>(Binding), cancellationToken);

    /// <summary>Creates a row and reads a shape of it.</summary>
    /// <typeparam name="TResult">The shape.</typeparam>
    /// <param name="row">Its values; what has a default or is generated may be left out.</param>
    /// <param name="selector">Names what to read. With relations the row is read by a second statement in the same transaction.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <exception cref="ArgumentException">A value cannot be stored; the message names its field.</exception>
    /// <exception cref="OrmException">The database refused the row.</exception>
    public Task<TResult> CreateAsync<TResult>(TCreate row, Func<TSelect, TResult> selector, CancellationToken cancellationToken = default) =>
        CreateAsync(row, Learn(selector), cancellationToken);

    /// <summary>Creates rows, all or none.</summary>
    /// <param name="rows">Their values.</param>
    /// <param name="onConflict">What happens to a row whose key is there already.</param>
    /// <param name="cancellationToken">Stops the work, on the server too; nothing is created then.</param>
    /// <returns>The rows as the database holds them, in the order given; without those that <see cref="OnConflict.Skip"/> left out.</returns>
    /// <exception cref="ArgumentException">A value cannot be stored; the message names its field.</exception>
    /// <exception cref="OrmException">The database refused a row; none was created.</exception>
    public Task<List<TModel>> CreateManyAsync(IEnumerable<TCreate> rows, OnConflict onConflict = OnConflict.Fail, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var list = rows.ToList();
        if (list.Exists(row => row is null))
        {
            throw new ArgumentException($"One of the {Binding.Metadata.Name} rows is null. Remove it.", nameof(rows));
        }

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

    /// <summary>Creates rows that bring no others along.</summary>
    internal CreateManyOperation<TCreate, TModel> CreateMany(List<TCreate> rows, OnConflict onConflict) =>
        CreateManyOperation<TCreate, TModel>.Of(Binding, rows, this, onConflict == OnConflict.Skip ? ConflictAction.Skip : null);

    private async Task<TResult> CreateAsync<TResult>(TCreate row, RowProjection<TResult> shape, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (shape.Row.HasRelations)
        {
            return await CreateAndReadAsync(row, shape, cancellationToken).ConfigureAwait(false);
        }

        if (Binding.HasNested(row))
        {
            return (await new NestedCreateOperation<TModel, TCreate, TResult>(Binding, [row], shape).RunAsync(Context, cancellationToken).ConfigureAwait(false))[0];
        }

        var create = CreateOperation<TCreate, TResult>.Of(Binding, row, shape);
        await OperationRunner.RunAsync(Context, create, cancellationToken).ConfigureAwait(false);
        return create.Take();
    }

    /// <summary>A row whose shape reads relations is read by a query of its own, in the transaction that creates it.</summary>
    private Task<TResult> CreateAndReadAsync<TResult>(TCreate row, RowProjection<TResult> shape, CancellationToken cancellationToken) => TransactionExecutor.RunAsync(
        Context,
        async context =>
        {
            var created = await new NestedCreateOperation<TModel, TCreate, TModel>(Binding, [row], new ModelProjection<TModel>(Binding)).RunAsync(context, cancellationToken).ConfigureAwait(false);
            var state = State.Where(ModelKeyPredicate<TModel>.Of(State.Source, Binding, created[0]));
            var found = await ReadOneOperation<TResult>.Of(shape, state).RunAsync(context, cancellationToken).ConfigureAwait(false);
            return found is not null ? found.Result : throw MissingRow.Of(Binding.Metadata);
        },
        TransactionOptions.Default,
        cancellationToken);
}
