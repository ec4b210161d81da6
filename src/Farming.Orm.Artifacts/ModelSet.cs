using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts;

/// <summary>Collects the models for artifacts.</summary>
public static class ModelSet
{
    /// <summary>Merges the models of several clients into one list, sorted by name.</summary>
    /// <param name="clients">The metadata of <c>[Orm]</c> classes. A shared model appears once.</param>
    /// <exception cref="ArtifactException">Two models have the same name or the same table.</exception>
    public static IReadOnlyList<ModelMetadata> Merge(params IEnumerable<OrmMetadata> clients)
    {
        var models = new List<(ModelMetadata Model, string Client)>();
        foreach (var client in clients)
        {
            models.AddRange(client.Models.Where(model => models.All(other => other.Model != model)).Select(model => (model, client.Name)));
        }

        Check(models, model => model.Name, "Two models are called");
        Check(models, model => model.Schema is null ? model.Table : $"{model.Schema}.{model.Table}", "Two models have the table");
        return [.. models.Select(entry => entry.Model).OrderBy(model => model.Name, StringComparer.Ordinal)];
    }

    private static void Check(List<(ModelMetadata Model, string Client)> models, Func<ModelMetadata, string> name, string problem)
    {
        if (models.GroupBy(entry => name(entry.Model)).FirstOrDefault(group => group.Count() > 1) is { } group)
        {
            var holders = string.Join(" and ", group.Select(entry => $"{entry.Client}.{entry.Model.CollectionName}"));
            throw new ArtifactException($"{problem} {group.Key}: {holders}. Rename one of them, or remove one from its [Orm] class or from the schemas.");
        }
    }
}
