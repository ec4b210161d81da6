using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>A property as a field.</summary>
internal static class FieldParser
{
    /// <summary>Reads a property; <see langword="null"/> if it cannot be stored.</summary>
    /// <param name="property">The property.</param>
    /// <param name="isKeyComposite">Whether several properties carry <c>[Id]</c>.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static FieldModel? Parse(IPropertySymbol property, bool isKeyComposite, ProblemList problems)
    {
        if (!Reach.IsOneMember(property) || !Reach.IsWritable(property.Type, property.ContainingType))
        {
            return null;
        }

        var json = FieldAttributes.FindJson(property);
        var token = FieldAttributes.Find(property, KnownNames.ConcurrencyToken);
        var isId = FieldAttributes.Find(property, KnownNames.Id) is not null;
        var type = CanBeJson(property.Type) || json is null ? FieldTypeParser.Parse(property.Type, json, token is not null) : null;
        if (type is null || (isId && (type.IsNullable || type.Kind == FieldKind.Json)))
        {
            var reason = type is null ? WhyUnsupported(property.Type) : "an id must be of a scalar type that is not nullable";
            var canBeJson = type is null && CanBeJson(property.Type) && Related(property.Type) is null;
            EquatableArray<Remedy> remedies = type is not null ? [] : [new(Remedies.Annotations, canBeJson ? "Json, NotMapped" : "NotMapped")];
            problems.Add(ModelRules.UnsupportedType, Place.OfProperty(property.Name), remedies, property.Name, reason);
            return null;
        }

        var column = FieldAttributes.Find(property, KnownNames.Column)?.Argument<string>(0);
        if (column is not null && column.Trim().Length == 0)
        {
            problems.Add(ModelRules.EmptyName, Place.OfProperty(property.Name, KnownNames.Column, "0"), "column", property.Name);
        }

        if (type.Kind == FieldKind.Enum && IsFlags(property.Type.WithoutNullable()))
        {
            problems.Add(ModelRules.FlagsEnum, Place.OfProperty(property.Name), property.Name, TypeNames.Short(property.Type.WithoutNullable()));
        }

        var @default = DefaultParser.Parse(property, type, problems);
        var isToken = token is not null && IsToken(property, type, problems);
        var updatesToNow = DefaultParser.ParseNow(property, KnownNames.UpdatedNow, type, problems);
        return new(
            property.Name,
            CamelCase.Of(property.Name),
            column ?? (type.Kind == FieldKind.RowVersion ? "xmin" : SnakeCase.Of(property.Name)),
            type,
            isId && @default is null ? IdGenerationParser.Parse(property, type.Kind, isKeyComposite, problems) : IdGeneration.None,
            DefaultParser.ParseNow(property, KnownNames.DefaultNow, type, problems) || updatesToNow,
            updatesToNow,
            isToken,
            @default ?? (isToken ? "1" : null),
            FieldAttributes.Find(property, KnownNames.Description)?.Argument<string>(0),
            Reference(property));
    }

    private static bool IsFlags(ITypeSymbol type) =>
        type.GetAttributes().Any(data => data.AttributeClass is { Name: "FlagsAttribute", ContainingNamespace.Name: "System" });

    private static bool IsToken(IPropertySymbol property, FieldTypeModel type, ProblemList problems)
    {
        if (type is { IsNullable: false, Kind: FieldKind.Int16 or FieldKind.Int32 or FieldKind.Int64 or FieldKind.RowVersion })
        {
            return true;
        }

        problems.Add(
            ModelRules.UnsupportedType,
            Place.OfProperty(property.Name, KnownNames.ConcurrencyToken),
            property.Name,
            "a [ConcurrencyToken] is a short, int or long that counts up, or a uint that is PostgreSQL's xmin");
        return false;
    }

    private static ReferenceDeclaration? Reference(IPropertySymbol property) =>
        FieldAttributes.Find(property, KnownNames.References) is { } attribute && attribute.Argument<string>(0) is { } target
            ? new(target, RelationParser.Actions(attribute))
            : null;

    private static bool CanBeJson(ITypeSymbol type) => type is { IsRefLikeType: false, TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer) };

    private static string WhyUnsupported(ITypeSymbol type)
    {
        var name = TypeNames.Short(type);
        if (Related(type) is { } model)
        {
            return $"{model.Name} is a model; leave the property out and declare the relation on the class with [BelongsTo], [HasOne], [HasMany] or [ManyToMany], "
                + "which generates it";
        }

        return CanBeJson(type)
            ? $"{name} has no column type; [Json] stores it as JSON, [NotMapped] leaves it out"
            : $"{name} has no column type; [NotMapped] leaves it out";
    }

    /// <summary>The model that the type is, or is a list of.</summary>
    private static ITypeSymbol? Related(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Related(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } generic => generic.TypeArguments.Select(Related).FirstOrDefault(model => model is not null),
        _ => type.Find(KnownNames.Model) is null ? null : type,
    };
}
