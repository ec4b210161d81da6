using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Assignments;

namespace Farming.Orm;

/// <summary>A query whose results are whole models.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates and orders.</typeparam>
/// <typeparam name="TSelect">Its columns and relations in projections.</typeparam>
/// <typeparam name="TInclude">Its relations in <see cref="Include"/>.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
/// <typeparam name="TUpdate">The changes of an update.</typeparam>
public class ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>
    : Query<
        ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>,
        FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>,
        TModel,
        TWhere,
        TKey,
        TModel>
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
    /// Selects what to read of each row. The lambda names columns and relations: it is called once to learn the projection and then once per row. Compute on the
    /// values in <c>Map</c>. Use the lambda's argument only inside the lambda.
    /// </summary>
    /// <typeparam name="TResult">An anonymous type, tuple, record, DTO or single value of columns and relations.</typeparam>
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
    /// <param name="relations">Names the relations: <c>u => u.Profile, u => u.Sessions.Take(5)</c>.</param>
    public ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> Include(params Func<TInclude, RelationInclude>[] relations)
    {
        var included = LambdaResult.Relations(relations, Binding.Include, Binding.Metadata, nameof(Include));
        return With([.. Includes, .. included]);
    }

    internal override RowProjection<TModel> NewProjection()
    {
        var projection = new ModelProjection<TModel>(Binding);
        foreach (var include in Includes)
        {
            include.AddTo(projection);
        }

        return projection;
    }

    private protected virtual ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> With(RelationInclude[] includes) => new(Context, State, Binding, includes);

    private protected override ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> With(QueryState state) => new(Context, state, Binding, Includes);

    private protected override FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> Filtered(QueryState state) => new(Context, state, Binding, Includes);

    private protected override TWhere Scope(RowSource source) => Binding.Where(source);

    private protected override TKey Key(RowSource source) => Binding.Key(source);

    /// <summary>The assignments of an update.</summary>
    internal List<FieldAssignment> Assignments(TUpdate update)
    {
        var scope = Binding.Where(State.Source);
        var collector = new AssignmentCollector(State.Source, scope);
        try
        {
            Binding.Collect(update, collector);
            return collector.Assignments;
        }
        finally
        {
            scope.Close();
        }
    }
}
