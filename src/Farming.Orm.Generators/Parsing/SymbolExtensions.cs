using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>Questions to symbols and attributes.</summary>
internal static class SymbolExtensions
{
    /// <summary>Whether the type is the runtime's of that name.</summary>
    public static bool IsOurs(this INamedTypeSymbol? type, string name) =>
        type is not null
        && type.Name == name
        && type.ContainingNamespace is { Name: "Orm", ContainingNamespace: { Name: "Farming", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>The symbol's attribute of that name.</summary>
    public static AttributeData? Find(this ISymbol symbol, string attribute) =>
        symbol.GetAttributes().FirstOrDefault(data => data.AttributeClass.IsOurs(attribute));

    /// <summary>A constructor argument; the type's default if it is missing, null or wrong, which the compiler reports.</summary>
    public static T? Argument<T>(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length ? ValueOf<T>(attribute.ConstructorArguments[index]) : default;

    /// <summary>A named argument; the type's default if it is missing, null or wrong.</summary>
    public static T? Argument<T>(this AttributeData attribute, string name) =>
        ValueOf<T>(attribute.NamedArguments.FirstOrDefault(pair => pair.Key == name).Value);

    private static T? ValueOf<T>(TypedConstant constant) =>
        constant is { Kind: not (TypedConstantKind.Array or TypedConstantKind.Error), Value: T value } ? value : default;

    /// <summary>The elements of a <c>params</c> array of the constructor.</summary>
    public static EquatableArray<string> Texts(this AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } array]
            ? array.Values.Select(value => value.Value as string ?? "").ToEquatableArray()
            : [];

    /// <summary>Whether this generator made it, in this compilation or in a referenced assembly.</summary>
    public static bool IsGenerated(this ISymbol symbol) =>
        symbol is IFieldSymbol { Type: INamedTypeSymbol { Name: KnownNames.NavigationProperty, ContainingNamespace.Name: KnownNames.GeneratedCode } }
        || symbol.GetAttributes().Any(data =>
            data.AttributeClass?.Name == "GeneratedCodeAttribute" && data.Argument<string>(0) == KnownNames.Tool);

    /// <summary>The type and its base classes, the topmost first.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Lineage(this INamedTypeSymbol type)
    {
        var lineage = new List<INamedTypeSymbol>();
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            lineage.Insert(0, current);
        }

        return lineage;
    }

    /// <summary>The type without the <c>?</c> of nullable value types.</summary>
    public static ITypeSymbol WithoutNullable(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
