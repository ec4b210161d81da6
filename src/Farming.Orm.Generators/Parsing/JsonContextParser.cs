using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>The types that a serializer context declares by <c>[JsonSerializable(typeof(…))]</c>.</summary>
internal static class JsonContextParser
{
    /// <summary>Reads a class; <see langword="null"/> if generated code cannot use it.</summary>
    public static JsonContextModel? Parse(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal
                || current.IsGenericType
                || current.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            {
                return null;
            }
        }

        var keys = type.GetAttributes()
            .Where(IsJsonSerializable)
            .Select(data => data.Argument<ITypeSymbol>(0))
            .OfType<ITypeSymbol>()
            .Select(TypeNames.KeyOf)
            .Distinct()
            .ToEquatableArray();
        return new(TypeNames.Of(type), keys);
    }

    /// <summary>Whether the type declares what it serializes.</summary>
    public static bool IsContext(INamedTypeSymbol type) => Find(type) is not null;

    /// <summary>The first of its <c>[JsonSerializable]</c>s.</summary>
    public static AttributeData? Find(INamedTypeSymbol type) => type.GetAttributes().FirstOrDefault(IsJsonSerializable);

    private static bool IsJsonSerializable(AttributeData data) =>
        data.AttributeClass is { Name: "JsonSerializableAttribute" } attribute && attribute.ToDisplayString() == KnownNames.JsonSerializable;
}
