using Farming.Orm.Generators.Naming;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>The properties of a class that can be fields.</summary>
internal static class PropertyFinder
{
    /// <summary>
    /// The public properties with a getter, of base classes first; one that is overridden or hidden stands where it was first declared.
    /// What this generator wrote is none of them.
    /// </summary>
    public static IReadOnlyList<IPropertySymbol> Find(INamedTypeSymbol type)
    {
        var properties = new List<IPropertySymbol>();
        foreach (var ancestor in type.Lineage())
        {
            foreach (var member in ancestor.GetMembers())
            {
                if (member is not IPropertySymbol property || !CanBeField(property))
                {
                    continue;
                }

                var hidden = properties.FindIndex(other => other.Name == property.Name);
                if (hidden < 0)
                {
                    properties.Add(property);
                }
                else
                {
                    properties[hidden] = property;
                }
            }
        }

        return properties;
    }

    /// <summary>
    /// The fields of a model in a referenced assembly, in the order of the code that was generated there:
    /// <see langword="null"/> if there is none.
    /// </summary>
    public static IReadOnlyList<IPropertySymbol>? FindGenerated(INamedTypeSymbol type)
    {
        var name = $"{type.Name}Where";
        var scope = (type.ContainingType?.GetTypeMembers(name) ?? type.ContainingNamespace.GetTypeMembers(name)).FirstOrDefault();
        if (scope is null || !scope.IsGenerated())
        {
            return null;
        }

        var properties = Find(type).ToDictionary(property => property.Name, StringComparer.Ordinal);
        return
        [
            .. scope.GetMembers()
                .OfType<IPropertySymbol>()
                .Where(column => IsColumn(column.Type as INamedTypeSymbol) && properties.ContainsKey(column.Name))
                .Select(column => properties[column.Name]),
        ];
    }

    /// <summary>Whether a property is mapped: it is not left out by attribute, and has a setter or could be set by a constructor.</summary>
    public static bool IsMapped(IPropertySymbol property) =>
        FieldAttributes.Find(property, KnownNames.NotMapped) is null && (property.SetMethod is not null || IsAuto(property));

    /// <summary>Whether a property is mapped if its class is a model, or one derives from it.</summary>
    public static bool IsField(IPropertySymbol property) => CanBeField(property) && IsMapped(property);

    private static bool CanBeField(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, RefKind: RefKind.None }
        && property is { DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public }
        && !property.IsGenerated();

    private static bool IsColumn(INamedTypeSymbol? type) => type.IsOurs(KnownNames.ColumnType) || type.IsOurs(KnownNames.JsonColumnType);

    private static bool IsAuto(IPropertySymbol property) =>
        property.ContainingType.GetMembers().Any(member => member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));
}
