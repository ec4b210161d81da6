namespace Farming.Orm;

/// <summary>A many-to-many relation whose rows can be linked and unlinked by <c>ConnectAsync</c>, <c>DisconnectAsync</c> and <c>SetAsync</c>.</summary>
/// <typeparam name="TModel">The model that has the relation.</typeparam>
/// <typeparam name="TTarget">The columns and relations of the rows it leads to.</typeparam>
/// <typeparam name="TElement">The values of a new join row, without the key of the model.</typeparam>
public abstract class RelationLink<TModel, TTarget, TElement>
    where TElement : class
{
    private protected RelationLink()
    {
    }

    internal abstract Task<int> AddAsync(OrmContext context, UniqueKey<TModel> key, List<TElement> rows, CancellationToken cancellationToken);

    internal abstract Task<int> RemoveAsync(OrmContext context, UniqueKey<TModel> key, Func<TTarget, Predicate>? predicate, CancellationToken cancellationToken);

    internal abstract Task<ConnectionChanges> ReplaceAsync(OrmContext context, UniqueKey<TModel> key, List<TElement> rows, CancellationToken cancellationToken);
}
