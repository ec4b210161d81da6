using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts;

/// <summary>The models that artifacts are made of.</summary>
public static class ModelSet
{
    /// <summary>The models of several clients as one list, by name.</summary>
    /// <param name="clients">The metadata of <c>[Orm]</c> classes. A model that several of them share counts once.</param>
    /// <exception cref="ArtifactException">Two models have one name, or one table.</exception>
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
