using System.ComponentModel;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;

namespace Farming.Orm;

/// <summary>All rows of a model: the start of queries and writes. Immutable and thread-safe.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates and orders.</typeparam>
/// <typeparam name="TSelect">Its columns and relations in projections.</typeparam>
/// <typeparam name="TInclude">Its relations.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
/// <typeparam name="TUpdate">The changes of an update.</typeparam>
public abstract partial class ModelRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> : ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
    where TCreate : class
    where TUpdate : class
{
    /// <summary>Called by generated code.</summary>
    /// <param name="context">The context.</param>
    /// <param name="binding">The model.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ModelRoot(OrmContext context, ModelBinding<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> binding)
        : base(context, new(RowSource.Root(binding.Metadata)), binding, [])
    {
    }

    /// <summary>The whole table as a filtered query, to update or delete every row on purpose.</summary>
    public FilteredQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> All() => new(Context, State, Binding, []);

    private SelectProjection<TSelect, TResult> Learn<TResult>(Func<TSelect, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return SelectProjection<TSelect, TResult>.Learn(Binding, selector);
    }
}
