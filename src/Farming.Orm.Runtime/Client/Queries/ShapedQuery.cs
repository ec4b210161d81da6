using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm;

/// <summary>A query whose <c>Select</c> makes a result from each row.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates and orders.</typeparam>
/// <typeparam name="TSelect">Its columns and relations in projections.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TResult">The result of each row.</typeparam>
public sealed class ShapedQuery<TModel, TWhere, TSelect, TKey, TResult>
    : Query<ShapedQuery<TModel, TWhere, TSelect, TKey, TResult>, ShapedQuery<TModel, TWhere, TSelect, TKey, TResult>, TModel, TWhere, TKey, TResult>
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
{
    private readonly ModelBinding<TModel, TWhere, TSelect> _binding;
    private readonly Func<RowSource, TKey> _key;
    private readonly Func<TSelect, TResult> _selector;

    internal ShapedQuery(OrmContext context, QueryState state, ModelBinding<TModel, TWhere, TSelect> binding, Func<RowSource, TKey> key, Func<TSelect, TResult> selector)
        : base(context, state)
    {
        _binding = binding;
        _key = key;
        _selector = selector;
    }

    internal override RowProjection<TResult> NewProjection() => SelectProjection<TSelect, TResult>.Learn(_binding, _selector);

    private protected override ShapedQuery<TModel, TWhere, TSelect, TKey, TResult> With(QueryState state) => new(Context, state, _binding, _key, _selector);

    private protected override ShapedQuery<TModel, TWhere, TSelect, TKey, TResult> Filtered(QueryState state) => With(state);

    private protected override TWhere Scope(RowSource source) => _binding.Where(source);

    private protected override TKey Key(RowSource source) => _key(source);
}
