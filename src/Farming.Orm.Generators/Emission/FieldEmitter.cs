using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;

namespace Farming.Orm.Generators.Emission;

/// <summary>The static <c>Field&lt;T&gt;</c> of each field: its column and how its values are moved.</summary>
internal static class FieldEmitter
{
    // internal static class Fields
    // {
    //     public static readonly Field<string> Email = new(1, "Email", "email", FieldCodecs.String);
    //     public static readonly Field<int?> Age = new(4, "Age", "age", FieldCodecs.Nullable(FieldCodecs.Int32), new() { IsNullable = true });
    // }
    public static void Write(SourceWriter writer, ModelModel model, Spelling spelling)
    {
        using (writer.Open($"internal static class {Names.FieldsOf(model)}"))
        {
            for (var index = 0; index < model.Fields.Count; index++)
            {
                var field = model.Fields[index];
                var options = Options(field, spelling);
                var arguments = $"{index}, {Literals.Text(field.Name)}, {Literals.Text(field.Column)}, {Codec(field.Type, spelling)}{options}";
                writer.Write($"public static readonly {spelling.Code}Field<{spelling.Of(field.Type.OfField)}> {field.Identifier} = new({arguments});");
            }
        }
    }

    /// <summary><c>(JsonTypeInfo&lt;T&gt;)AppJson.Default.GetTypeInfo(typeof(T))!</c></summary>
    public static string JsonTypeInfo(FieldTypeModel type) => type.Json?.Context is { } context
        ? $"(global::System.Text.Json.Serialization.Metadata.JsonTypeInfo<{type.Name}>) {context}.Default.GetTypeInfo(typeof({type.Name}))!"
        : $"default(global::System.Text.Json.Serialization.Metadata.JsonTypeInfo<{type.Name}>)!";

    private static string Codec(FieldTypeModel type, Spelling spelling)
    {
        var codecs = $"{spelling.Code}FieldCodecs";
        var codec = type.Kind switch
        {
            FieldKind.Enum => $"{codecs}.Enum({EnumToName(type, spelling.Of(type.Name))}, {EnumFromName(type, spelling.Of(type.Name))})",
            FieldKind.Json => $"{codecs}.Json<{type.Name}>(static () => {JsonTypeInfo(type)})",
            _ => $"{codecs}.{type.Kind}",
        };
        return type is { IsNullable: true, IsValueType: true } ? $"{codecs}.Nullable({codec})" : codec;
    }

    // static (Role value) => value switch { Role.Admin => "Admin", _ => null }
    private static string EnumToName(FieldTypeModel type, string name)
    {
        var arms = type.EnumMembers.Where(member => !member.IsAlias).Select(member => $"{name}.{Identifier.Escape(member.Name)} => {Literals.Text(member.Name)}, ");
        return $"static ({name} value) => value switch {{ {string.Concat(arms)}_ => null }}";
    }

    // static text => text switch { "Admin" => Role.Admin, _ => null }
    private static string EnumFromName(FieldTypeModel type, string name)
    {
        var arms = type.EnumMembers.Select(member => $"{Literals.Text(member.Name)} => {name}.{Identifier.Escape(member.Name)}, ");
        return $"static text => text switch {{ {string.Concat(arms)}_ => null }}";
    }

    // , new() { IsNullable = true, Generated = IdGeneration.Uuid, … }
    private static string Options(FieldModel field, Spelling spelling)
    {
        var options = new List<string>();
        if (field.Type.IsNullable)
        {
            options.Add("IsNullable = true");
        }

        if (field.Generated != IdGeneration.None)
        {
            options.Add($"Generated = {spelling.Orm}IdGeneration.{field.Generated}");
        }

        if (field.DefaultsToNow)
        {
            options.Add("DefaultsToNow = true");
        }

        if (field.UpdatesToNow)
        {
            options.Add("UpdatesToNow = true");
        }

        if (field.IsConcurrencyToken)
        {
            options.Add("IsConcurrencyToken = true");
        }

        if (field.Default is { } text)
        {
            options.Add($"HasDefault = true, Default = {Literals.StoredDefault(field.Type, text)}");
        }

        if (field.Type.Kind == FieldKind.Enum)
        {
            options.Add($"EnumValues = [{string.Join(", ", field.Type.EnumMembers.Select(member => Literals.Text(member.Name)))}]");
        }

        if (field.Description is not null)
        {
            options.Add($"Description = {Literals.Text(field.Description)}");
        }

        return options.Count == 0 ? "" : $", new() {{ {string.Join(", ", options)} }}";
    }
}
