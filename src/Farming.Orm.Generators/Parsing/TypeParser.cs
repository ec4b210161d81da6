using Farming.Orm.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>Where a class stands and how its other half is declared.</summary>
internal static class TypeParser
{
    public static TypeModel Parse(INamedTypeSymbol type)
    {
        var isVisible = type.DeclaredAccessibility == Accessibility.Public;
        var containers = new List<ContainerModel>();
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            isVisible &= container.DeclaredAccessibility == Accessibility.Public;
            containers.Insert(0, new(Keyword(container), container.Name));
        }

        return new(
            type.Name,
            TypeNames.Of(type.ContainingNamespace),
            containers.ToEquatableArray(),
            Keyword(type),
            type.DeclaredAccessibility == Accessibility.Public,
            isVisible);
    }

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
        { TypeKind: TypeKind.Struct } => "struct",
        { IsRecord: true } => "record",
        _ => "class",
    };
}
