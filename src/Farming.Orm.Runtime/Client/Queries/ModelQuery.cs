using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Assignments;

namespace Farming.Orm;

/// <summary>A query whose results are the models themselves.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates and orders.</typeparam>
/// <typeparam name="TSelect">Its columns and relations in projections.</typeparam>
/// <typeparam name="TInclude">Its relations in <see cref="Include"/>.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
/// <typeparam name="TUpdate">What an update does.</typeparam>
public class ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>
    : Query<ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>, FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>, TModel, TWhere, TKey, TModel>
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
    where TCreate : class
    where TUpdate : class
{
    internal ModelQuery(OrmContext context, QueryState state, ModelBinding<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> binding, RelationInclude[] includes)
        : base(context, state)
    {
        Binding = binding;
        Includes = includes;
    }

    internal ModelBinding<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> Binding { get; }

    private protected RelationInclude[] Includes { get; }

    /// <summary>
    /// What to read of each row. The lambda names it: it runs once to learn the shape and then once per row; compute on the values in <c>Map</c>.
    /// Its argument serves inside the lambda only and must not be kept.
    /// </summary>
    /// <typeparam name="TResult">An anonymous type, tuple, record, DTO or single value made of columns and relations.</typeparam>
    /// <param name="selector">Names what to read.</param>
    public ShapedQuery<TModel, TWhere, TSelect, TKey, TResult> Select<TResult>(Func<TSelect, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        if (Includes.Length > 0)
        {
            throw new InvalidOperationException(
                $"A query of {Binding.Metadata.Name} cannot combine Include and Select. Read the relations in the lambda of the Select instead.");
        }

        return new(Context, State, Binding, Binding.Keys, selector);
    }

    /// <summary>Loads relations into the models' navigation properties, in the same statement.</summary>
    /// <param name="relations">Names them: <c>u => u.Profile, u => u.Sessions.Take(5)</c>.</param>
    public ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> Include(params Func<TInclude, RelationInclude>[] relations)
    {
        ArgumentNullException.ThrowIfNull(relations);
        return new(Context, State, Binding, [.. Includes, .. relations.Select(relation => relation(Binding.Include))]);
    }

    internal override RowProjection<TModel> NewProjection()
    {
        var shape = new ModelProjection<TModel>(Binding);
        foreach (var include in Includes)
        {
            include.AddTo(shape);
        }

        return shape;
    }

    private protected override ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> With(QueryState state) => new(Context, state, Binding, Includes);

    private protected override FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> Filtered(QueryState state) => new(Context, state, Binding, Includes);

    private protected override TWhere Scope(RowSource source) => Binding.Where(source);

    private protected override TKey Key(RowSource source) => Binding.Key(source);

    /// <summary>The assignments of an update that are mentioned.</summary>
    internal List<FieldAssignment> Assignments(TUpdate update)
    {
        var collector = new AssignmentCollector(State.Source, Binding.Where(State.Source));
        Binding.Collect(update, collector);
        return collector.Assignments;
    }
}
