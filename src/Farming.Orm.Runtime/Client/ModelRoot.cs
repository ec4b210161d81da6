using System.ComponentModel;
using Farming.Orm.Execution;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;

namespace Farming.Orm;

/// <summary>All rows of a model: where queries and writes begin. Immutable and thread-safe.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates and orders.</typeparam>
/// <typeparam name="TSelect">Its columns and relations in projections.</typeparam>
/// <typeparam name="TInclude">Its relations.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
public abstract class ModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate> : ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate>
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
    where TCreate : class
{
    /// <summary>Called by generated code.</summary>
    /// <param name="context">What to run on.</param>
    /// <param name="binding">The model.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ModelRoot(OrmContext context, ModelBinding<TModel, TWhere, TSelect, TInclude, TKey, TCreate> binding)
        : base(context, new(Source.Root(binding.Metadata)), binding, [])
    {
    }

    /// <summary>Creates a row.</summary>
    /// <param name="row">Its values; what has a default or is generated may be left out.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <returns>The row as the database holds it.</returns>
    /// <exception cref="ArgumentException">A value cannot be stored; the message names its field.</exception>
    /// <exception cref="OrmException">The database refused the row.</exception>
    public Task<TModel> CreateAsync(TCreate row, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        return InsertExecutor.CreateAsync(Context, Binding, row, new ModelShape<TModel>(Binding), cancellationToken);
    }

    /// <summary>Creates a row and reads a shape of it.</summary>
    /// <typeparam name="TResult">The shape.</typeparam>
    /// <param name="row">Its values; what has a default or is generated may be left out.</param>
    /// <param name="selector">Names what to read: columns of the row.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <exception cref="ArgumentException">A value cannot be stored; the message names its field.</exception>
    /// <exception cref="InvalidOperationException">The selector reads relations.</exception>
    /// <exception cref="OrmException">The database refused the row.</exception>
    public Task<TResult> CreateAsync<TResult>(TCreate row, Func<TSelect, TResult> selector, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(selector);
        var shape = SelectShape<TSelect, TResult>.Learn(Binding.Metadata, Binding.Select, selector);
        return InsertExecutor.CreateAsync(Context, Binding, row, shape, cancellationToken);
    }

    /// <summary>Creates rows, all or none.</summary>
    /// <param name="rows">Their values.</param>
    /// <param name="cancellationToken">Stops the work, on the server too; nothing is created then.</param>
    /// <returns>The rows as the database holds them, in the order given.</returns>
    /// <exception cref="ArgumentException">A value cannot be stored; the message names its field.</exception>
    /// <exception cref="OrmException">The database refused a row; none was created.</exception>
    public Task<List<TModel>> CreateManyAsync(IEnumerable<TCreate> rows, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var list = rows.ToList();
        return list.Exists(row => row is null)
            ? throw new ArgumentException("A row is null.", nameof(rows))
            : InsertExecutor.CreateManyAsync(Context, Binding, list, new ModelShape<TModel>(Binding), cancellationToken);
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
}
