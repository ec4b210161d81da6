using Farming.Orm.Metadata;

namespace Farming.Orm.Schemas;

/// <summary>Tables in the order in which they can be created: each after those it points to, as far as there is no circle.</summary>
internal static class TableOrder
{
    /// <summary>Depth first, in the order given, so that the result is the same each time.</summary>
    internal static List<ModelMetadata> Of(IReadOnlyList<ModelMetadata> models)
    {
        var ordered = new List<ModelMetadata>();
        var visited = new HashSet<ModelMetadata>();
        foreach (var model in models)
        {
            Visit(model);
        }

        return ordered;

        void Visit(ModelMetadata model)
        {
            if (!visited.Add(model))
            {
                return;
            }

            foreach (var key in model.ForeignKeys.Where(key => models.Contains(key.Target)))
            {
                Visit(key.Target);
            }

            ordered.Add(model);
        }
    }
}
