using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary>Texts of documentation comments.</summary>
internal static class Documentation
{
    /// <summary>A line above the other properties over a column: where the user describes it, they say what the first one does.</summary>
    public static string Of(FieldModel field, TypeModel model, Spelling spelling) => field.Description is null
        ? ""
        : $"/// <inheritdoc cref=\"{spelling.Of(model, "Where")}.{Names.Member(field.Name, $"{model.Name}Where")}\"/>\n";

    /// <summary>What a property over a column says: the user's words if there are any, and its column.</summary>
    public static string Of(FieldModel field)
    {
        var column = $"The column <c>{Literals.Xml(field.Column)}</c>{(field.Type.IsNullable ? ", which may be null" : "")}.";
        var description = Literals.Xml(field.Description ?? "").Trim();
        return description.Length == 0 ? column : $"{description}{(IsSentence(description) ? "" : ".")} {column}";
    }

    /// <summary>What a property over a relation says.</summary>
    public static string Of(RelationModel relation, Spelling spelling)
    {
        var target = $"""<see cref="{spelling.Of(relation.Target)}"/>""";
        var orNull = relation.IsOptional ? """, or <see langword="null"/>""" : "";
        return relation.Declaration.Kind switch
        {
            RelationKind.BelongsTo => $"The {target} that it belongs to{orNull}, once it is loaded.",
            RelationKind.HasOne => $"The {target} that belongs to it{orNull}, once it is loaded.",
            RelationKind.HasMany => $"Every {target} that belongs to it, once they are loaded.",
            _ => $"Every {target} that is linked to it, once they are loaded.",
        };
    }

    private static bool IsSentence(string text) => text[text.Length - 1] is '.' or '!' or '?' or ':' or ';';
}
