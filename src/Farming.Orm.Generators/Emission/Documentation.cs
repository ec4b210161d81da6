using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary>Texts of documentation comments.</summary>
internal static class Documentation
{
    /// <summary>What an override says.</summary>
    public const string Inherited = "/// <inheritdoc/>";

    /// <summary>What a property over a column says: the user's words if there are any.</summary>
    public static string Of(FieldModel field) =>
        field.Description is { } description ? Literals.Xml(description) : $"The column <c>{Literals.Xml(field.Column)}</c>.";

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
            _ => $"Every {target} that is connected with this {name}",
        };
        var orNull = relation.IsOptional ? """, or <see langword="null"/>""" : "";
        return $"{sentence}{orNull}: <c>{attribute}</c>.";
    }

    /// <summary>The attribute as the user wrote it, near enough.</summary>
    private static string Attribute(RelationDeclaration declaration)
    {
        var keys = string.Join(", ", declaration.ForeignKey);
        return declaration.Join is { } join
            ? $"""[{declaration.Kind}("{declaration.Target}", Through = "{join.Through}", From = "{keys}", To = "{string.Join(", ", join.To)}")]"""
            : $"""[{declaration.Kind}("{declaration.Target}", ForeignKey = "{keys}")]""";
    }
}
