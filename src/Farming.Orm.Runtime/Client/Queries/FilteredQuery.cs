using Farming.Orm.GeneratedCode;
using Farming.Orm.Operations;
using Farming.Orm.Queries;

namespace Farming.Orm;

/// <summary>A query with a condition, whose rows can be updated and deleted together.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates and orders.</typeparam>
/// <typeparam name="TSelect">Its columns and relations in projections.</typeparam>
/// <typeparam name="TInclude">Its relations.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
/// <typeparam name="TUpdate">The changes of an update.</typeparam>
public sealed partial class FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> : ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
    where TCreate : class
    where TUpdate : class
{
    internal FilteredQuery(OrmContext context, QueryState state, ModelBinding<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> binding, RelationInclude[] includes)
        : base(context, state, binding, includes)
    {
    }

    /// <summary>Updates the rows in one statement.</summary>
    /// <param name="update">The changes. An update without changes does not write anything.</param>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <returns>The number of updated rows; 0 for an update without changes.</returns>
    /// <exception cref="ArgumentException">A value cannot be stored. The message names its field.</exception>
    /// <exception cref="OrmException">The database refused the change. No row was changed.</exception>
    public Task<int> UpdateManyAsync(TUpdate update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        return UpdateMany(update).RunAsync(Context, cancellationToken);
    }

    /// <summary>Deletes the rows in one statement.</summary>
    /// <param name="cancellationToken">Stops the statement, on the server too.</param>
    /// <returns>The number of deleted rows.</returns>
    /// <exception cref="OrmException">The database refused, for example because another row references one of the rows. No row was deleted.</exception>
    public Task<int> DeleteManyAsync(CancellationToken cancellationToken = default) => DeleteMany().RunAsync(Context, cancellationToken);

    /// <summary>Updates the rows.</summary>
    internal Operation<int> UpdateMany(TUpdate update)
    {
        var assignments = Assignments(update);
        ConcurrencyToken.EnsureNone(assignments);
        return ChangeOperation.Of(new(State, assignments, null));
    }

    /// <summary>Deletes the rows.</summary>
    internal Operation<int> DeleteMany() => ChangeOperation.Of(new(State, null, null));

    private protected override FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> With(RelationInclude[] includes) => new(Context, State, Binding, includes);

    private protected override FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> With(QueryState state) => new(Context, state, Binding, Includes);
}
