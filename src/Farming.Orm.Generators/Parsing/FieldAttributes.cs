using Farming.Orm.Generators.Naming;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>The attributes of a property, and of those that it overrides.</summary>
internal static class FieldAttributes
{
    /// <summary><c>[Json]</c>, by either of its names.</summary>
    public static AttributeData? FindJson(IPropertySymbol property) => Find(property, KnownNames.Json) ?? Find(property, KnownNames.JsonColumn);

    public static AttributeData? Find(IPropertySymbol property, string name)
    {
        for (var current = property; current is not null; current = current.OverriddenProperty)
        {
            if (current.Find(name) is { } attribute)
            {
                return attribute;
            }
        }

        return null;
    }
}
