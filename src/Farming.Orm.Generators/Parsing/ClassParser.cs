using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>What must be known of the user's class to write its other half.</summary>
internal static class ClassParser
{
    public static ClassModel Parse(INamedTypeSymbol type, ConstructionModel construction) =>
        new(construction, MemberNames(type), Neighbours(type), PrintMembers(type));

    /// <summary>The names that the user's half declares.</summary>
    public static EquatableArray<string> MemberNames(INamedTypeSymbol type) =>
        type.GetMembers()
            .Where(member => !member.IsImplicitlyDeclared && member is not IMethodSymbol { MethodKind: not MethodKind.Ordinary } && !member.IsGenerated())
            .Select(member => member.Name)
            .Distinct()
            .ToEquatableArray();

    /// <summary>The types that already have the names of those to be generated.</summary>
    public static IReadOnlyList<INamedTypeSymbol> FindTaken(INamedTypeSymbol type)
    {
        var scope = Scope(type);
        return [.. GeneratedNames.Suffixes.SelectMany(suffix => scope.GetTypeMembers(type.Name + suffix, 0)).Where(other => IsOfUser(other, type))];
    }

    /// <summary>The names that types generated for relations could have, and types of the user's do: <c>UserLinks</c>, <c>UserSessionsCreate</c>.</summary>
    private static EquatableArray<string> Neighbours(INamedTypeSymbol type) =>
        Scope(type).GetTypeMembers()
            .Where(other => other.Arity == 0 && GeneratedNames.IsOfRelation(other.Name, type.Name) && IsOfUser(other, type))
            .Select(other => other.Name)
            .Distinct()
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToEquatableArray();

    private static INamespaceOrTypeSymbol Scope(INamedTypeSymbol type) => (INamespaceOrTypeSymbol?)type.ContainingType ?? type.ContainingNamespace;

    private static bool IsOfUser(INamedTypeSymbol other, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(other.ContainingAssembly, type.ContainingAssembly) && !other.IsGenerated();

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
