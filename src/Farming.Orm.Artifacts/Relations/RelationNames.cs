using Farming.Orm.Artifacts.Naming;
using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts.Relations;

/// <summary>
/// The names of relations in an artifact. A declared end has the name of its navigation property. The name of another end comes from the foreign key or from the
/// other model, and differs from all fields and other relations.
/// </summary>
internal sealed class RelationNames
{
    private readonly Dictionary<AssociationEnd, string> _ends = [];
    private readonly Dictionary<Association, string> _associations = [];

    /// <param name="graph">The associations.</param>
    /// <param name="models">The models.</param>
    /// <param name="scopes">Returns the used names of a model.</param>
    /// <param name="typeName">Returns the name of a model.</param>
    internal RelationNames(AssociationGraph graph, IReadOnlyList<ModelMetadata> models, Func<ModelMetadata, NameScope> scopes, Func<ModelMetadata, string> typeName)
    {
        var ends = models.SelectMany(graph.EndsOf).ToList();
        foreach (var end in ends.Where(end => end.Declared is not null))
        {
            _ends[end] = scopes(end.Model).Take(Casing.Camel(end.Declared!.Name));
        }

        // The ends with the foreign key come first: the names of other ends may depend on theirs.
        foreach (var end in ends.Where(end => end.Declared is null).OrderByDescending(end => end.IsOwner))
        {
            _ends[end] = end.IsOwner ? OwnerName(end, scopes(end.Model)) : InverseName(end, graph, scopes(end.Model));
        }

        var names = new NameScope(name => name);
        foreach (var association in graph.Associations.Where(graph.NeedsName))
        {
            _associations[association] = names.Take(typeName(association.Owner) + Casing.Pascal(_ends[new(association, IsOwner: true)]));
        }
    }

    /// <summary>The name of an end.</summary>
    internal string Of(AssociationEnd end) => _ends[end];

    /// <summary>The name that distinguishes an association from others of the same models; <see langword="null"/> if there is only one.</summary>
    internal string? Of(Association association) => _associations.GetValueOrDefault(association);

    /// <summary>Named after the foreign key, without its <c>Id</c>.</summary>
    private static string OwnerName(AssociationEnd end, NameScope scope)
    {
        var key = end.Association.Fields[^1].LogicalName;
        var target = end.Other.LogicalName;
        return end.Association.Fields.Count == 1 && key.Length > 2 && key.EndsWith("Id", StringComparison.Ordinal)
            ? scope.Take(key[..^2], target, $"{target}By{Casing.Pascal(key)}")
            : scope.Take(target, $"{target}By{Casing.Pascal(key)}");
    }

    /// <summary>Named after the referencing model, and after its relation if there are several.</summary>
    private string InverseName(AssociationEnd end, AssociationGraph graph, NameScope scope)
    {
        var name = end.IsMany ? Casing.Camel(end.Other.CollectionName) : end.Other.LogicalName;
        var longer = $"{name}By{Casing.Pascal(_ends[end with { IsOwner = true }])}";
        return graph.NeedsName(end.Association) ? scope.Take(longer) : scope.Take(name, longer);
    }
}
