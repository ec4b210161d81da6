using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>The relations as the class's attributes declare them. What they name is looked up later, once all models are known.</summary>
internal static class RelationParser
{
    public static EquatableArray<RelationDeclaration> Parse(INamedTypeSymbol type)
    {
        var relations = new List<RelationDeclaration>();
        var attributes = type.GetAttributes();
        for (var index = 0; index < attributes.Length; index++)
        {
            if (KindOf(attributes[index].AttributeClass) is { } kind && Parse(attributes[index], kind, index) is { } relation)
            {
                relations.Add(relation);
            }
        }

        return relations.ToEquatableArray();
    }

    /// <summary>The actions that <c>[BelongsTo]</c> and <c>[References]</c> name.</summary>
    public static ActionsModel Actions(AttributeData attribute)
    {
        var actions = new ActionsModel((ReferentialAction)attribute.Argument<int>("OnDelete"), (ReferentialAction)attribute.Argument<int>("OnUpdate"));
        return actions.Equals(ActionsModel.None) ? ActionsModel.None : actions;
    }

    /// <summary>An attribute that lacks a required argument is left to the compiler.</summary>
    private static RelationDeclaration? Parse(AttributeData attribute, RelationKind kind, int index)
    {
        if (attribute.Argument<string>(0) is not { } target)
        {
            return null;
        }

        var name = attribute.Argument<string>("Name");
        if (kind != RelationKind.ManyToMany)
        {
            return attribute.Argument<string>("ForeignKey") is { } foreignKey
                ? new(kind, target, name, Split(foreignKey), null, Actions(attribute), index)
                : null;
        }

        return attribute.Argument<string>("Through") is { } through && attribute.Argument<string>("From") is { } from && attribute.Argument<string>("To") is { } to
            ? new(kind, target, name, Split(from), new(through, Split(to)), ActionsModel.None, index)
            : null;
    }

    private static RelationKind? KindOf(INamedTypeSymbol? attribute) => attribute?.Name switch
    {
        KnownNames.BelongsTo when attribute.IsOurs(KnownNames.BelongsTo) => RelationKind.BelongsTo,
        KnownNames.HasOne when attribute.IsOurs(KnownNames.HasOne) => RelationKind.HasOne,
        KnownNames.HasMany when attribute.IsOurs(KnownNames.HasMany) => RelationKind.HasMany,
        KnownNames.ManyToMany when attribute.IsOurs(KnownNames.ManyToMany) => RelationKind.ManyToMany,
        _ => null,
    };

    /// <summary><c>"TenantId, UserId"</c> names two properties.</summary>
    private static EquatableArray<string> Split(string names) => names.Split(',').Select(name => name.Trim()).ToEquatableArray();
}
