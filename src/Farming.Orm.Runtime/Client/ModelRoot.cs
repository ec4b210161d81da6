using System.ComponentModel;
using Farming.Orm.Execution;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;
using Farming.Orm.Querying;
using Farming.Orm.Writing;

namespace Farming.Orm;

/// <summary>All rows of a model: where queries and writes begin. Immutable and thread-safe.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates and orders.</typeparam>
/// <typeparam name="TSelect">Its columns and relations in projections.</typeparam>
/// <typeparam name="TInclude">Its relations.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
/// <typeparam name="TUpdate">What an update does.</typeparam>
public abstract class ModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> : ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
    where TCreate : class
    where TUpdate : class
{
    /// <summary>Called by generated code.</summary>
    /// <param name="context">What to run on.</param>
    /// <param name="binding">The model.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ModelRoot(OrmContext context, ModelBinding<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> binding)
        : base(context, new(Source.Root(binding.Metadata)), binding, [])
    {
    }

    /// <summary>The whole table, as a filtered query: to update or delete every row on purpose.</summary>
    public FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> All() => new(Context, State, Binding, []);

    /// <summary>Creates a row.</summary>
    /// <param name="row">Its values; what has a default or is generated may be left out.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <returns>The row as the database holds it.</returns>
    /// <exception cref="ArgumentException">A value cannot be stored; the message names its field.</exception>
    /// <exception cref="OrmException">The database refused the row.</exception>
    public Task<TModel> CreateAsync(TCreate row, CancellationToken cancellationToken = default) =>
        CreateAsync(row, new ModelShape<TModel>(Binding), cancellationToken);

    /// <summary>Creates a row and reads a shape of it.</summary>
    /// <typeparam name="TResult">The shape.</typeparam>
    /// <param name="row">Its values; what has a default or is generated may be left out.</param>
    /// <param name="selector">Names what to read: columns of the row.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <exception cref="ArgumentException">A value cannot be stored; the message names its field.</exception>
    /// <exception cref="InvalidOperationException">The selector reads relations.</exception>
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
        return list.Exists(row => row is null)
            ? throw new ArgumentException("A row is null.", nameof(rows))
            : InsertExecutor.CreateAsync(Context, Binding, list, new ModelShape<TModel>(Binding), onConflict == OnConflict.Skip ? ConflictAction.Skip : null, cancellationToken);
    }

    /// <summary>Creates rows, all or none.</summary>
    /// <inheritdoc cref="CreateManyAsync(IEnumerable{TCreate}, OnConflict, CancellationToken)"/>
    public Task<List<TModel>> CreateManyAsync(IEnumerable<TCreate> rows, CancellationToken cancellationToken) =>
        CreateManyAsync(rows, OnConflict.Fail, cancellationToken);

    /// <summary>Updates the row that has a unique key.</summary>
    /// <param name="key">Names the key and gives its value: <c>k => k.Email("…")</c>.</param>
    /// <param name="update">What to change; may change the key itself. If it mentions nothing, nothing is written and the row is read.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <returns>The row as it is afterwards; <see langword="null"/> if there is none.</returns>
    /// <exception cref="ArgumentException">A value cannot be stored; the message names its field.</exception>
    /// <exception cref="OrmException">The database refused the change.</exception>
    public Task<TModel?> UpdateAsync(Func<TKey, UniqueKey<TModel>> key, TUpdate update, CancellationToken cancellationToken = default) =>
        UpdateAsync(key, update, new ModelShape<TModel>(Binding), cancellationToken);

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
        return UpsertExecutor.UpsertAsync(Context, Binding, Unique(key), create, Assignments(update), new ModelShape<TModel>(Binding), cancellationToken);
    }

    /// <summary>Deletes the row that has a unique key.</summary>
    /// <param name="key">Names the key and gives its value.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="OrmException">The database refused, for example because other rows point to the row.</exception>
    public async Task<bool> DeleteAsync(Func<TKey, UniqueKey<TModel>> key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        return await QueryExecutor.ChangeAsync(Context, new UpdateRequest(State.Where(Unique(key).Predicate), null, null), cancellationToken).ConfigureAwait(false) > 0;
    }

    /// <summary>Loads relations of models that are already in hand into their navigation properties: one statement for all of them.</summary>
    /// <param name="models">The models, any number.</param>
    /// <param name="relations">Names the relations, as in <c>Include</c>.</param>
    /// <exception cref="OrmException">The database failed.</exception>
    public Task LoadAsync(IEnumerable<TModel> models, params Func<TInclude, RelationInclude>[] relations) =>
        LoadAsync(models, default, relations);

    /// <inheritdoc cref="LoadAsync(IEnumerable{TModel}, Func{TInclude, RelationInclude}[])"/>
    /// <param name="models">The models, any number.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <param name="relations">Names the relations, as in <c>Include</c>.</param>
    public Task LoadAsync(IEnumerable<TModel> models, CancellationToken cancellationToken, params Func<TInclude, RelationInclude>[] relations)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(relations);
        return RelationLoader.LoadAsync(Context, Binding, models.ToList(), [.. relations.Select(relation => relation(Binding.Include))], cancellationToken);
    }

    private async Task<TResult> CreateAsync<TResult>(TCreate row, RowShape<TResult> shape, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        var results = await InsertExecutor.CreateAsync(Context, Binding, [row], shape, null, cancellationToken).ConfigureAwait(false);
        return results[0];
    }

    private async Task<TResult?> UpdateAsync<TResult>(Func<TKey, UniqueKey<TModel>> key, TUpdate update, RowShape<TResult> shape, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(update);
        var assignments = Assignments(update);
        var state = State.Where(Unique(key).Predicate);
        IPlanned request = assignments.Count == 0 ? new QueryRequest(QueryKind.Unique, state, shape.Row) : new UpdateRequest(state, assignments, shape.Row);
        var results = await QueryExecutor.ReadAsync(Context, request, shape, cancellationToken).ConfigureAwait(false);
        return results.Count == 0 ? default : results[0];
    }

    private SelectShape<TSelect, TResult> Learn<TResult>(Func<TSelect, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return SelectShape<TSelect, TResult>.Learn(Binding.Metadata, Binding.Select, selector);
    }
}
