using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>Types as generated code writes them.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat Annotated = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Namespaces = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary><c>global::System.Collections.Generic.List&lt;string?&gt;</c>; the type's own <c>?</c> is left out.</summary>
    public static string Of(ITypeSymbol type) =>
        type.WithoutNullable().WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(Annotated);

    /// <summary>The same without any annotations: equal for types that are equal at run time.</summary>
    public static string KeyOf(ITypeSymbol type) => type.WithoutNullable().ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>A namespace; empty for the global one.</summary>
    public static string Of(INamespaceSymbol @namespace) => @namespace.IsGlobalNamespace ? "" : @namespace.ToDisplayString(Namespaces);

    /// <summary>A type as a message names it.</summary>
    public static string Short(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
