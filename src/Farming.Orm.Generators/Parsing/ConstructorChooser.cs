using Farming.Orm.Generators.Naming;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>Which constructor makes a model of a row.</summary>
internal static class ConstructorChooser
{
    /// <summary>
    /// The constructor that sets all properties without a setter, and has the fewest parameters of those: without such properties one
    /// without parameters. <see langword="null"/> if none takes properties only.
    /// </summary>
    public static IMethodSymbol? Choose(INamedTypeSymbol type, IReadOnlyList<IPropertySymbol> properties)
    {
        var settableOnlyThere = properties.Where(property => property.SetMethod is null && PropertyFinder.IsMapped(property)).ToList();
        return type.InstanceConstructors
            .Where(constructor => IsComplete(constructor) && !Reach.IsForbidden(constructor) && IsUsable(constructor, properties))
            .OrderBy(constructor => settableOnlyThere.Count(property => Parameter(constructor, property) is null))
            .ThenBy(constructor => constructor.Parameters.Length)
            .FirstOrDefault();
    }

    /// <summary>The parameter that takes the property's value.</summary>
    public static IParameterSymbol? Parameter(IMethodSymbol constructor, IPropertySymbol property) =>
        constructor.Parameters.FirstOrDefault(parameter => Matches(parameter, property));

    /// <summary>Half-typed, a parameter may lack a name or have that of another, and two constructors the same parameters.</summary>
    public static bool IsComplete(IMethodSymbol constructor) =>
        constructor.Parameters.All(parameter => Identifier.IsValid(parameter.Name))
        && constructor.Parameters.Select(parameter => parameter.Name).Distinct().Count() == constructor.Parameters.Length
        && constructor.ContainingType.InstanceConstructors.Count(other => HaveSameTypes(constructor, other)) == 1;

    private static bool HaveSameTypes(IMethodSymbol left, IMethodSymbol right) =>
        left.Parameters.Length == right.Parameters.Length
        && left.Parameters.Zip(right.Parameters, (one, other) => SymbolEqualityComparer.Default.Equals(one.Type, other.Type)).All(same => same);

    private static bool IsUsable(IMethodSymbol constructor, IReadOnlyList<IPropertySymbol> properties) =>
        constructor.Parameters.All(parameter =>
            parameter.IsOptional || parameter.IsParams || properties.Any(property => Matches(parameter, property)));

    private static bool Matches(IParameterSymbol parameter, IPropertySymbol property) =>
        parameter.RefKind == RefKind.None
        && string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase)
        && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type);
}
