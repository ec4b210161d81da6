using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>The attributes of a property, and of those that it overrides.</summary>
internal static class FieldAttributes
{
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
