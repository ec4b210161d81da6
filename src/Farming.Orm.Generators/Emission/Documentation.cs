using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary>Texts of documentation comments.</summary>
internal static class Documentation
{
    /// <summary>What an override says.</summary>
    public const string Inherited = "/// <inheritdoc/>";

    /// <summary>What a property over a column says: the user's words if there are any, its column and its type.</summary>
    public static string Of(FieldModel field)
    {
        var column = $"The column <c>{Literals.Xml(field.Column)}</c>, <c>{Literals.Xml(Type(field.Type))}</c>.";
        var description = Literals.Xml(field.Description ?? "").Trim();
        return description.Length == 0 ? column : $"{description}{(IsSentence(description) ? "" : ".")} {column}";
    }

    /// <summary>What a property over a relation says.</summary>
    public static string Of(RelationModel relation, ModelModel model)
    {
        var target = $"""<see cref="{relation.Target.FullName}"/>""";
        var attribute = Literals.Xml(Attribute(relation.Declaration));
        var name = Literals.Xml(model.Type.Name);
        var sentence = relation.Declaration.Kind switch
        {
            RelationKind.BelongsTo => $"The {target} that this {name} belongs to",
            RelationKind.HasOne => $"The {target} that belongs to this {name}",
            RelationKind.HasMany => $"Every {target} that belongs to this {name}",
            _ => $"Every {target} that is linked to this {name}",
        };
        var orNull = relation.IsOptional ? """, or <see langword="null"/>""" : "";
        return $"{sentence}{orNull}: <c>{attribute}</c>.";
    }

    /// <summary>The type as people write it: those that columns hold stand in <c>System</c>, which is imported everywhere.</summary>
    private static string Type(FieldTypeModel type) => type.OfProperty.Replace(type.Json is null ? "global::System." : "global::", "").Replace("global::", "");

    private static bool IsSentence(string text) => text[text.Length - 1] is '.' or '!' or '?' or ':' or ';';

    /// <summary>The attribute as the user wrote it, near enough.</summary>
    private static string Attribute(RelationDeclaration declaration)
    {
        var keys = string.Join(", ", declaration.ForeignKey);
        return declaration.Join is { } join
            ? $"""[{declaration.Kind}("{declaration.Target}", Through = "{join.Through}", From = "{keys}", To = "{string.Join(", ", join.To)}")]"""
            : $"""[{declaration.Kind}("{declaration.Target}", ForeignKey = "{keys}")]""";
    }
}
