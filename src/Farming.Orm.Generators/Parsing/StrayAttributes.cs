using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>Relations on a class that is no model: nothing would read them.</summary>
internal static class StrayAttributes
{
    private static readonly string[] Relations = [KnownNames.BelongsTo, KnownNames.HasOne, KnownNames.HasMany, KnownNames.ManyToMany];

    /// <summary>The first of them.</summary>
    public static AttributeData? Find(INamedTypeSymbol type) => type.GetAttributes().FirstOrDefault(attribute => NameOf(attribute) is not null);

    public static void Check(INamedTypeSymbol type, ProblemList problems)
    {
        var attributes = type.GetAttributes();
        for (var index = 0; index < attributes.Length; index++)
        {
            if (NameOf(attributes[index]) is { } relation)
            {
                problems.Add(ModelRules.NoModel, Place.OfClass(index), type.Name, relation.Substring(0, relation.Length - "Attribute".Length));
            }
        }
    }

    private static string? NameOf(AttributeData attribute) => Array.Find(Relations, attribute.AttributeClass.IsOurs);
}
