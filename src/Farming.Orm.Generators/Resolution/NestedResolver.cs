using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Rules;

namespace Farming.Orm.Generators.Resolution;

/// <summary>Finds what a new row can bring along: the rows of its relations that point to it.</summary>
internal static class NestedResolver
{
    public static EquatableArray<NestedModel> Resolve(ModelModel model, EquatableArray<RelationModel> relations, ModelIndex index, ProblemList problems)
    {
        var nested = new List<NestedModel>();
        for (var position = 0; position < relations.Count; position++)
        {
            var relation = relations[position];
            if (Child(relation, index) is { } child && Element(model, relation, child, index) is var element && IsFree(element.Name, model, relation, problems))
            {
                nested.Add(new(
                    position,
                    element,
                    child.Type,
                    JsonResolver.Resolve(child, index, new ProblemList()).Select(field => field with { Reference = null }).ToEquatableArray(),
                    relation.Join?.From ?? relation.TargetFields,
                    relation.SourceFields,
                    Members(child, index),
                    relation.Join is not null && IsFree(model.Type.Name + GeneratedNames.Links, model, relation, problems)));
            }
        }

        return nested.ToEquatableArray();
    }

    private static EquatableArray<NestedMemberModel> Members(ModelModel model, ModelIndex index)
    {
        var members = new List<NestedMemberModel>();
        foreach (var relation in new RelationResolver(model, index, new ProblemList()).Resolve())
        {
            if (Child(relation, index) is { } child && Element(model, relation, child, index) is var element && !model.Class.Neighbours.Contains(element.Name))
            {
                members.Add(new(relation.Name, element, child.Type, relation.IsToMany));
            }
        }

        return members.ToEquatableArray();
    }

    /// <summary>Whether the user has no type of that name.</summary>
    private static bool IsFree(string name, ModelModel model, RelationModel relation, ProblemList problems)
    {
        if (!model.Class.Neighbours.Contains(name))
        {
            return true;
        }

        problems.Add(ModelRules.RelationTypeTaken, Place.OfClass(relation.Declaration.Attribute), name, $"{model.Type.Name}.{relation.Name}");
        return false;
    }

    /// <summary>The model whose rows point to the parent; <see langword="null"/> for <c>[BelongsTo]</c>, where the parent points.</summary>
    private static ModelModel? Child(RelationModel relation, ModelIndex index) => relation.Declaration switch
    {
        { Kind: RelationKind.BelongsTo } => null,
        { Join: { } join } => index.Find(join.Through),
        var declaration => index.Find(declaration.Target),
    };

    private static TypeModel Element(ModelModel model, RelationModel relation, ModelModel child, ModelIndex index) => model.Type with
    {
        Name = Name(model, relation.Name, index),
        IsPublic = model.Type.IsPublic && model.Type.AccessOfMember(child.Type) == "public",
        IsVisible = model.Type.IsVisible && child.Type.IsVisible,
    };

    /// <summary>
    /// <c>UserProfileCreate</c>; or <c>User_ProfileCreate</c> where a model <c>UserProfile</c> has that name for its own rows, or a model with a
    /// longer name and a shorter relation has it.
    /// </summary>
    private static string Name(ModelModel model, string relation, ModelIndex index)
    {
        var name = model.Type.Name + relation;
        var isTaken = Enumerable.Range(model.Type.Name.Length + 1, relation.Length).Any(length => index
            .OfClass(name.Substring(0, length))
            .Any(other => length == name.Length || other.Relations.Any(declaration => other.Type.Name + RelationResolver.NameOf(declaration, index) == name)));
        return isTaken ? $"{model.Type.Name}_{relation}Create" : $"{name}Create";
    }
}
