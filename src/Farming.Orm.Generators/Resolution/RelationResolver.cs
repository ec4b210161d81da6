using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Rules;

namespace Farming.Orm.Generators.Resolution;

/// <summary>Finds the other ends of a model's relations. A relation with a problem is left out.</summary>
internal sealed class RelationResolver(ModelModel model, ModelIndex index, ProblemList problems)
{
    private readonly KeyResolver _keys = new(model, index, problems);
    private readonly JoinResolver _joins = new(model, index, problems);

    public EquatableArray<RelationModel> Resolve()
    {
        var relations = new List<RelationModel>();
        foreach (var declaration in model.Relations)
        {
            if (Resolve(declaration) is { } relation && HasFreeName(relation, relations))
            {
                relations.Add(relation);
            }
        }

        return relations.ToEquatableArray();
    }

    private RelationModel? Resolve(RelationDeclaration declaration)
    {
        if (index.Find(declaration.Target) is not { } target)
        {
            problems.AddMisspelt(
                ModelRules.UnknownTarget,
                Place.OfClass(declaration.Attribute, "0"),
                Suggestion.Closest(declaration.Target, index.AllNames),
                meant => meant,
                declaration.Target,
                "");
            return null;
        }

        var relation = declaration.Kind switch
        {
            RelationKind.BelongsTo => BelongsTo(declaration, target),
            RelationKind.ManyToMany => _joins.Resolve(declaration, target, NameOf(declaration, target)),
            _ => Has(declaration, target),
        };
        return target.IsEmitted ? relation : null;
    }

    /// <summary>The foreign key is here: it points to the target's key.</summary>
    private RelationModel? BelongsTo(RelationDeclaration declaration, ModelModel target)
    {
        if (_keys.Find(declaration, declaration.ForeignKey, "ForeignKey", model, target) is not { } foreignKey
            || _keys.KeyOf(declaration, "ForeignKey", model, foreignKey, target) is not { } key)
        {
            return null;
        }

        var isOptional = foreignKey.Any(field => model.Fields[field].Type.IsNullable);
        return new(declaration, NameOf(declaration, target), target.Type, foreignKey, key, null, isOptional);
    }

    /// <summary>The foreign key is the target's: it points to a key of this model.</summary>
    private RelationModel? Has(RelationDeclaration declaration, ModelModel target)
    {
        if (_keys.Find(declaration, declaration.ForeignKey, "ForeignKey", target, model) is not { } foreignKey
            || _keys.KeyOf(declaration, "ForeignKey", target, foreignKey, model) is not { } key)
        {
            return null;
        }

        if (declaration.Kind == RelationKind.HasOne && !target.Keys.IsUnique(foreignKey))
        {
            var suggestion = foreignKey.Count == 1
                ? "[Unique] on it"
                : $"[Unique(\"{string.Join("\", \"", foreignKey.Select(field => target.Fields[field].Name))}\")] on '{target.Type.Name}'";
            EquatableArray<Remedy> remedies =
            [
                new(Remedies.Unique, Wording.Fields(target, foreignKey)),
                new(Remedies.Model, target.Type.PlainName),
                new(Remedies.Attribute, "HasMany"),
            ];
            problems.Add(
                ModelRules.ForeignKeyNotUnique,
                Place.OfClass(declaration.Attribute, "ForeignKey"),
                remedies,
                target.Type.Name,
                Wording.Fields(target, foreignKey),
                suggestion);
            return null;
        }

        return new(declaration, NameOf(declaration, target), target.Type, key, foreignKey, null, IsOptional: declaration.Kind == RelationKind.HasOne);
    }

    /// <summary>The name of a relation as far as it can be told: its target may not be there.</summary>
    public static string? NameOf(RelationDeclaration declaration, ModelIndex index) =>
        declaration.Name ?? (index.Find(declaration.Target) is { } target ? NameOf(declaration, target) : null);

    private static string NameOf(RelationDeclaration declaration, ModelModel target) =>
        declaration.Name ?? (declaration.Kind is RelationKind.HasMany or RelationKind.ManyToMany ? target.Table.Collection : target.Name);

    private bool HasFreeName(RelationModel relation, List<RelationModel> relations)
    {
        var place = Place.OfClass(relation.Declaration.Attribute, relation.Declaration.Name is null ? "0" : "Name");
        if (WhyTaken(relation.Name, relations) is not { } reason)
        {
            return true;
        }

        EquatableArray<Remedy> remedies = FreeName(relation, relations) is { } free ? [new(Remedies.ArgumentName, "Name"), new(Remedies.ArgumentValue, free)] : [];
        problems.Add(ModelRules.RelationNameTaken, place, remedies, relation.Name, reason);
        return false;
    }

    /// <summary>A name after the foreign key, if it is one: <c>Author</c> or <c>AuthorPosts</c> for <c>AuthorId</c>.</summary>
    private string? FreeName(RelationModel relation, List<RelationModel> relations)
    {
        var key = relation.Declaration.Join?.To ?? relation.Declaration.ForeignKey;
        if (key.Count != 1 || index.Find(relation.Declaration.Target) is not { } target || !key[0].EndsWith("Id", StringComparison.Ordinal) || key[0].Length == 2)
        {
            return null;
        }

        var stem = key[0].Substring(0, key[0].Length - 2);
        var role = char.ToUpperInvariant(stem[0]) + stem.Substring(1);
        var name = relation.Declaration.Kind == RelationKind.BelongsTo ? role : role + (relation.IsToMany ? target.Table.Collection : target.Name);
        return WhyTaken(name, relations) is null ? name : null;
    }

    private string? WhyTaken(string name, List<RelationModel> relations)
    {
        if (!Identifier.IsValid(name))
        {
            return "it is no C# identifier";
        }

        if (name == model.Type.Name)
        {
            return "a member cannot have the name of its class";
        }

        if (relations.Any(other => other.Name == name))
        {
            return "another relation of the class has it";
        }

        return model.Class.MemberNames.Contains(name) || model.Fields.Any(field => field.Name == name) ? "the class has a member of that name" : null;
    }
}
