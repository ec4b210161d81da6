using System.Globalization;
using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;

namespace Farming.Orm.Generators.Emission;

/// <summary>Makes a model of a row.</summary>
internal static class ReadEmitter
{
    /// <summary>The method of the user's class that does it where only the class can.</summary>
    public static string Factory(ModelModel model) => Identifier.Free("ReadRow", model.Class.MemberNames);

    // public override User Read(RowReader reader, int[] ordinals) =>
    //     new User(…) { … };
    public static void Write(SourceWriter writer, ModelModel model, Spelling spelling)
    {
        writer.Write($"public override {spelling.Of(model.Type)} Read({spelling.Code}RowReader reader, int[] ordinals) =>");
        if (model.Class.Construction.IsPrivate)
        {
            writer.Write($"    {model.Type.FullName}.{Factory(model)}(reader, ordinals);");
        }
        else
        {
            WriteConstruction(writer, model, Names.FieldsOf(model));
        }
    }

    /// <summary>The expression that makes it.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="model">The model.</param>
    /// <param name="fields">The class that holds the fields.</param>
    // new(id: reader.GetString(ordinals[0]))
    // {
    //     Age = reader.IsNull(ordinals[4]) ? null : reader.GetInt32(ordinals[4]),
    // };
    public static void WriteConstruction(SourceWriter writer, ModelModel model, string fields)
    {
        var construction = model.Class.Construction;
        var arguments = construction.Arguments.Select(argument =>
            $"{Identifier.Escape(argument.Parameter)}: {(argument.Field < 0 ? "default!" : Value(model, argument.Field, fields))}");
        var creation = $"    new({string.Join(", ", arguments)})";
        if (construction.Assigned.Count + construction.Unmapped.Count == 0)
        {
            writer.Write($"{creation};");
            return;
        }

        writer.Write(creation);
        writer.Write("    {");
        foreach (var index in construction.Assigned)
        {
            writer.Write($"        {model.Fields[index].Identifier} = {Value(model, index, fields)},");
        }

        foreach (var name in construction.Unmapped)
        {
            writer.Write($"        {Identifier.Escape(name)} = default!,");
        }

        writer.Write("    };");
    }

    private static string Value(ModelModel model, int index, string fields)
    {
        var field = model.Fields[index];
        var ordinal = $"ordinals[{index.ToString(CultureInfo.InvariantCulture)}]";
        var isNullableReference = field.Type is { IsNullable: true, IsValueType: false };
        return field.Type.Kind switch
        {
            FieldKind.Enum or FieldKind.Json or FieldKind.DateTimeOffset or FieldKind.RowVersion =>
                $"{fields}.{field.Identifier}.{(isNullableReference ? "ReadNullableFrom" : "ReadFrom")}(reader, {ordinal})",
            var kind when isNullableReference => $"reader.GetNullable{kind}({ordinal})",
            var kind when field.Type.IsNullable => $"reader.IsNull({ordinal}) ? null : reader.Get{kind}({ordinal})",
            var kind => $"reader.Get{kind}({ordinal})",
        };
    }
}
