using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Resolution;

/// <summary>Which models need a row of which others before they can have one: by foreign keys that are never null.</summary>
internal sealed class RequiredGraph
{
    private readonly Dictionary<TypeModel, List<TypeModel>> _needed = [];

    public RequiredGraph(ModelIndex index)
    {
        foreach (var model in index.Own)
        {
            _needed[model.Type] = [.. Needed(model, index).Distinct()];
        }
    }

    /// <summary>The shortest way from one model to another, both included; <see langword="null"/> if there is none.</summary>
    public List<TypeModel>? FindWay(TypeModel from, TypeModel to)
    {
        var cameFrom = new Dictionary<TypeModel, TypeModel?> { [from] = null };
        var queue = new Queue<TypeModel>([from]);
        while (queue.Count > 0)
        {
            var current = queue.Dequeue();
            if (current.Equals(to))
            {
                return Way(current, cameFrom);
            }

            foreach (var next in _needed.TryGetValue(current, out var needed) ? needed : [])
            {
                if (!cameFrom.ContainsKey(next))
                {
                    cameFrom.Add(next, current);
                    queue.Enqueue(next);
                }
            }
        }

        return null;
    }

    /// <summary>Whether every row must point to another: a foreign key with a part that is null points to none.</summary>
    public static bool IsRequired(ModelModel model, IEnumerable<int> foreignKey) => foreignKey.All(field => field >= 0 && !model.Fields[field].Type.IsNullable);

    private static IEnumerable<TypeModel> Needed(ModelModel model, ModelIndex index)
    {
        foreach (var relation in model.Relations)
        {
            if (relation.Kind == RelationKind.BelongsTo && IsRequired(model, relation.ForeignKey.Select(model.IndexOf)) && index.Find(relation.Target) is { } target)
            {
                yield return target.Type;
            }
        }

        for (var field = 0; field < model.Fields.Count; field++)
        {
            if (IsRequired(model, [field]) && ReferenceResolver.ModelOf(model, field, index) is { } target)
            {
                yield return target.Type;
            }
        }
    }

    private static List<TypeModel> Way(TypeModel end, Dictionary<TypeModel, TypeModel?> cameFrom)
    {
        var way = new List<TypeModel>();
        for (TypeModel? current = end; current is not null; current = cameFrom[current])
        {
            way.Insert(0, current);
        }

        return way;
    }
}
