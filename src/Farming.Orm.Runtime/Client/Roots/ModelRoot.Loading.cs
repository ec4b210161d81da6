using Farming.Orm.Operations;
using Farming.Orm.Queries;

namespace Farming.Orm;

// Relation loaders.
public abstract partial class ModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>
{
    /// <summary>Loads relations into the navigation properties of existing models, with one statement for all models.</summary>
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
        var includes = LambdaResult.Relations(relations, Binding.Include, Binding.Metadata, nameof(LoadAsync));
        return new LoadOperation<TModel>(Binding, models.ToList(), includes).RunAsync(Context, cancellationToken);
    }
}
