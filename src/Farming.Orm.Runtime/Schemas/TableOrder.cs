using Farming.Orm.Metadata;

namespace Farming.Orm.Schemas;

/// <summary>Sorts tables in an order in which they can be created: each table after those that it references, except in a cycle.</summary>
internal static class TableOrder
{
    /// <summary>Goes depth first in the given order, so the result is deterministic.</summary>
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
