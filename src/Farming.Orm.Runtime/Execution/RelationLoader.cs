using System.Collections;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;
using Farming.Orm.Querying;

namespace Farming.Orm.Execution;

/// <summary>Loads relations of models that are already in hand: their keys are sent as arrays, and one statement brings the related rows of all.</summary>
internal static class RelationLoader
{
    internal static async Task LoadAsync<TModel>(OrmContext context, ModelBinding<TModel> binding, List<TModel> models, RelationInclude[] includes, CancellationToken cancellationToken)
    {
        if (models.Count == 0 || includes.Length == 0)
        {
            return;
        }

        var shape = new ModelShape<TModel>(binding);
        var branches = includes.Select(include => include.ToBranch(shape.Row)).ToList();
        branches.ForEach(shape.Row.Add);
        var keys = new KeyTable<TModel>(binding, models, [.. branches.SelectMany(branch => branch.Relation.SourceFields).Distinct()]);
        var request = new QueryRequest(QueryKind.Load, new(shape.Row.Source), shape.Row, keys);
        await QueryExecutor.LoadAsync(context, request, shape, cancellationToken).ConfigureAwait(false);
        branches.ForEach(branch => Fill(binding, models, branch));
    }

    /// <summary>Fills the navigation properties once everything was read, so that a failure leaves the models as they were.</summary>
    private static void Fill<TModel>(ModelBinding<TModel> binding, List<TModel> models, Branch branch)
    {
        for (var index = 0; index < models.Count; index++)
        {
            var list = (IList)branch.ListOf(index);
            var value = branch.Relation.IsToMany ? list : list.Count == 0 ? null : list[0];
            binding.SetRelation(models[index], branch.Relation.Index, value);
        }
    }
}
