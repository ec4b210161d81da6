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
    public static void Write(SourceWriter writer, ModelModel model)
    {
        using (writer.Open($"internal static class {Names.FieldsOf(model)}"))
        {
            for (var index = 0; index < model.Fields.Count; index++)
            {
                var field = model.Fields[index];
                var options = Options(field);
                writer.Write($"public static readonly {Names.Runtime}.Field<{field.Type.OfField}> {field.Identifier} = new({index}, {Literals.Text(field.Name)}, {Literals.Text(field.Column)}, {Codec(field.Type)}{options});");
            }
        }
    }

    /// <summary><c>(JsonTypeInfo&lt;T&gt;)AppJson.Default.GetTypeInfo(typeof(T))!</c></summary>
    public static string JsonTypeInfo(FieldTypeModel type) => type.Json?.Context is { } context
        ? $"(global::System.Text.Json.Serialization.Metadata.JsonTypeInfo<{type.Name}>){context}.Default.GetTypeInfo(typeof({type.Name}))!"
        : $"default(global::System.Text.Json.Serialization.Metadata.JsonTypeInfo<{type.Name}>)!";

    private static string Codec(FieldTypeModel type)
    {
        const string Codecs = $"{Names.Runtime}.FieldCodecs";
        var codec = type.Kind switch
        {
            FieldKind.Enum => $"{Codecs}.Enum<{type.Name}>({EnumToName(type)}, {EnumFromName(type)})",
            FieldKind.Json => $"{Codecs}.Json<{type.Name}>(static () => {JsonTypeInfo(type)})",
            _ => $"{Codecs}.{type.Kind}",
        };
        return type is { IsNullable: true, IsValueType: true } ? $"{Codecs}.Nullable({codec})" : codec;
    }

    // static value => value switch { Role.Admin => "Admin", _ => null }
    private static string EnumToName(FieldTypeModel type)
    {
        var arms = type.EnumMembers.Where(member => !member.IsAlias).Select(member => $"{type.Name}.{Identifier.Escape(member.Name)} => {Literals.Text(member.Name)}, ");
        return $"static value => value switch {{ {string.Concat(arms)}_ => null }}";
    }

    // static name => name switch { "Admin" => Role.Admin, _ => null }
    private static string EnumFromName(FieldTypeModel type)
    {
        var arms = type.EnumMembers.Select(member => $"{Literals.Text(member.Name)} => {type.Name}.{Identifier.Escape(member.Name)}, ");
        return $"static name => name switch {{ {string.Concat(arms)}_ => null }}";
    }

    // , new() { IsNullable = true, Generated = IdGeneration.Uuid, … }
    private static string Options(FieldModel field)
    {
        var options = new List<string>();
        if (field.Type.IsNullable)
        {
            options.Add("IsNullable = true");
        }

        if (field.Generated != IdGeneration.None)
        {
            options.Add($"Generated = {Names.Orm}.IdGeneration.{field.Generated}");
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
