using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary><c>UserUpdate</c>: what an update does; its members know whether they were mentioned.</summary>
internal static class UpdateEmitter
{
    // public sealed class UserUpdate
    // {
    //     public Assignment<string> Email { get; set; }
    //     public Assignment<int?> Age { get; set; }
    // }
    public static void Write(SourceWriter writer, ModelModel model, Spelling spelling)
    {
        var type = model.Type;
        writer.Write($"""
            /// <summary>What an update changes of a <see cref="{spelling.Of(type)}"/>.</summary>
            {spelling.Generated}
            """);
        using (writer.Open($"{type.Access} sealed class {type.Name}Update"))
        {
            writer.WriteApart(model.Fields.Select(field => Declaration(field, model, spelling)));
        }

        writer.WriteLine();
    }

    // protected override void Collect(UserUpdate update, AssignmentCollector<UserWhere> to)
    // {
    //     to.Add(Fields.Email, update.Email);
    // }
    public static void WriteCollect(SourceWriter writer, ModelModel model, Spelling spelling)
    {
        var (update, where) = (spelling.Of(model.Type, "Update"), spelling.Of(model.Type, "Where"));
        using (writer.Open($"protected override void Collect({update} update, {spelling.Code}AssignmentCollector<{where}> to)"))
        {
            foreach (var field in model.Fields)
            {
                writer.Write($"to.Add({Names.FieldsOf(model)}.{field.Identifier}, update.{Property(field, model)});");
            }
        }
    }

    /// <summary>
    /// A nullable reference takes null, and also the assignment of a column that is never null: to the compiler two types, unless it is told to
    /// overlook the difference.
    /// </summary>
    private static string Declaration(FieldModel field, ModelModel model, Spelling spelling)
    {
        var documentation = Documentation.Of(field, model.Type, spelling);
        var declaration = $"{documentation}public {spelling.Orm}Assignment<{spelling.Of(field.Type.OfField)}> {Property(field, model)} {{ get; set; }}";
        return field.Type is { IsNullable: true, IsValueType: false }
            ? $"#nullable disable annotations\n{declaration}\n#nullable restore annotations"
            : declaration;
    }

    private static string Property(FieldModel field, ModelModel model) => Names.Member(field.Name, $"{model.Type.Name}Update");
}
