using Farming.Orm.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>What must be known of the user's class to write its other half.</summary>
internal static class ClassParser
{
    /// <summary>What is added to a class's name to name the types beside it.</summary>
    public static readonly string[] Suffixes = ["Where", "Select", "Include", "Key", "Create", "Update", "Table", "Binding", "Links"];

    public static ClassModel Parse(INamedTypeSymbol type, ConstructionModel construction) =>
        new(construction, MemberNames(type), PrintMembers(type));

    /// <summary>The names that the user's half declares.</summary>
    public static EquatableArray<string> MemberNames(INamedTypeSymbol type) =>
        type.GetMembers()
            .Where(member => !member.IsImplicitlyDeclared && member is not IMethodSymbol { MethodKind: not MethodKind.Ordinary } && !member.IsGenerated())
            .Select(member => member.Name)
            .Distinct()
            .ToEquatableArray();

    /// <summary>The type that already has the name of one to be generated.</summary>
    public static INamedTypeSymbol? FindTaken(INamedTypeSymbol type)
    {
        INamespaceOrTypeSymbol scope = (INamespaceOrTypeSymbol?)type.ContainingType ?? type.ContainingNamespace;
        return Suffixes
            .SelectMany(suffix => scope.GetTypeMembers(type.Name + suffix, 0))
            .FirstOrDefault(other => SymbolEqualityComparer.Default.Equals(other.ContainingAssembly, type.ContainingAssembly) && !other.IsGenerated());
    }

    /// <summary>A record's own <c>PrintMembers</c> would read navigation properties, which throw as long as they are not loaded.</summary>
    private static string? PrintMembers(INamedTypeSymbol type)
    {
        if (!type.IsRecord || type.GetMembers("PrintMembers").Any(member => !member.IsImplicitlyDeclared && !member.IsGenerated()))
        {
            return null;
        }

        if (type.BaseType is { SpecialType: SpecialType.None })
        {
            return "protected override";
        }

        return type.IsSealed ? "private" : "protected virtual";
    }
}
