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
    public static void Write(SourceWriter writer, ModelModel model)
    {
        var type = model.Type;
        writer.Write($"""
            /// <summary>What an update does to a <see cref="{type.FullName}"/>; what is not mentioned stays as it is.</summary>
            {Names.Generated}
            """);
        using (writer.Open($"{type.Access} sealed class {type.Name}Update"))
        {
            writer.WriteApart(model.Fields.Select(field => Declaration(field, model)));
        }

        writer.WriteLine();
    }

    // public override void Collect(UserUpdate update, AssignmentCollector assignments)
    // {
    //     assignments.Add<string, UserWhere>(Fields.Email, update.Email);
    // }
    public static void WriteCollect(SourceWriter writer, ModelModel model)
    {
        writer.Write(Documentation.Inherited);
        using (writer.Open($"public override void Collect({model.Type.Sibling("Update")} update, {Names.Runtime}.AssignmentCollector assignments)"))
        {
            foreach (var field in model.Fields)
            {
                writer.Write($"assignments.Add<{field.Type.OfField}, {model.Type.Sibling("Where")}>({Names.FieldsOf(model)}.{field.Identifier}, update.{Property(field, model)});");
            }
        }
    }

    /// <summary>
    /// A nullable reference takes null, and also the assignment of a column that is never null: to the compiler two types, unless it is told to
    /// overlook the difference.
    /// </summary>
    private static string Declaration(FieldModel field, ModelModel model)
    {
        var declaration = $$"""
            /// <summary>{{Documentation.Of(field)}}</summary>
            public {{Names.Orm}}.Assignment<{{field.Type.OfField}}> {{Property(field, model)}} { get; set; }
            """;
        return field.Type is { IsNullable: true, IsValueType: false }
            ? $"#nullable disable annotations\n{declaration}\n#nullable restore annotations"
            : declaration;
    }

    private static string Property(FieldModel field, ModelModel model) => Names.Member(field.Name, $"{model.Type.Name}Update");
}
