using Farming.Orm.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>What a property's type stores.</summary>
internal static class FieldTypeParser
{
    /// <summary>Reads the type; <see langword="null"/> if nothing stores it.</summary>
    /// <param name="type">The property's type.</param>
    /// <param name="json">The property's <c>[Json]</c>.</param>
    /// <param name="isToken">Whether it has <c>[ConcurrencyToken]</c>: only such a property can be a row version, a <see cref="uint"/>.</param>
    public static FieldTypeModel? Parse(ITypeSymbol type, AttributeData? json, bool isToken)
    {
        var stored = type.WithoutNullable();
        var isNullable = !SymbolEqualityComparer.Default.Equals(stored, type)
            || (!type.IsValueType && type.NullableAnnotation == NullableAnnotation.Annotated);
        if (json is not null)
        {
            var context = json.Argument<ITypeSymbol>("Context");
            var model = new JsonModel(TypeNames.KeyOf(stored), context is null ? null : TypeNames.Of(context));
            return new(FieldKind.Json, TypeNames.Of(stored), stored.IsValueType, isNullable, [], model);
        }

        if (stored.TypeKind == TypeKind.Enum)
        {
            return new(FieldKind.Enum, TypeNames.Of(stored), IsValueType: true, isNullable, EnumMembers(stored), null);
        }

        if (stored.SpecialType == SpecialType.System_UInt32 && isToken && !isNullable)
        {
            return new(FieldKind.RowVersion, "uint", IsValueType: true, IsNullable: false, [], null);
        }

        return Scalar(stored) is (var kind, var name)
            ? new(kind, name, stored.IsValueType, isNullable, [], null)
            : null;
    }

    private static (FieldKind Kind, string Name)? Scalar(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => (FieldKind.String, "string"),
        SpecialType.System_Boolean => (FieldKind.Boolean, "bool"),
        SpecialType.System_Int16 => (FieldKind.Int16, "short"),
        SpecialType.System_Int32 => (FieldKind.Int32, "int"),
        SpecialType.System_Int64 => (FieldKind.Int64, "long"),
        SpecialType.System_Single => (FieldKind.Single, "float"),
        SpecialType.System_Double => (FieldKind.Double, "double"),
        SpecialType.System_Decimal => (FieldKind.Decimal, "decimal"),
        SpecialType.System_DateTime => (FieldKind.DateTime, "global::System.DateTime"),
        _ when type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => (FieldKind.Bytes, "byte[]"),
        _ when type is INamedTypeSymbol { Arity: 0, ContainingType: null } && IsInSystem(type) => type.Name switch
        {
            "Guid" => (FieldKind.Guid, "global::System.Guid"),
            "DateTimeOffset" => (FieldKind.DateTimeOffset, "global::System.DateTimeOffset"),
            "DateOnly" => (FieldKind.DateOnly, "global::System.DateOnly"),
            "TimeOnly" => (FieldKind.TimeOnly, "global::System.TimeOnly"),
            "TimeSpan" => (FieldKind.TimeSpan, "global::System.TimeSpan"),
            _ => null,
        },
        _ => null,
    };

    private static bool IsInSystem(ITypeSymbol type) => type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    private static EquatableArray<EnumMemberModel> EnumMembers(ITypeSymbol type)
    {
        var values = new HashSet<object>();
        return type.GetMembers()
            .OfType<IFieldSymbol>()
            .Where(member => member.HasConstantValue && Reach.IsOneMember(member) && !Reach.IsForbidden(member))
            .Select(member => new EnumMemberModel(member.Name, IsAlias: !values.Add(member.ConstantValue!)))
            .ToEquatableArray();
    }
}
