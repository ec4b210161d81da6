using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary><c>UserCreate</c>: the values of a new row.</summary>
internal static class CreateEmitter
{
    // public sealed class UserCreate
    // {
    //     public string? Id { get; set; }
    //     public required string Email { get; set; }
    //     public bool EmailVerified { get; set; } = false;
    //     public DateTime? CreatedAt { get; set; }
    // }
    public static void Write(SourceWriter writer, ResolvedModel model)
    {
        var type = model.Model.Type;
        writer.Write($"""
            /// <summary>The values of a new <see cref="{type.FullName}"/>.</summary>
            {Names.Generated}
            """);
        using (writer.Open($"{type.Access} sealed class {type.Name}Create"))
        {
            writer.WriteApart(model.Model.Fields.Select(field => Property(field, model)));
        }

        writer.WriteLine();
    }

    /// <summary>The property of a field in <c>UserCreate</c>.</summary>
    public static string Property(FieldModel field, ModelModel model) => Names.Member(field.Name, $"{model.Type.Name}Create");

    /// <summary>The field that knows whether a nullable field with <c>[DefaultNow]</c> was set, to null perhaps.</summary>
    public static string Flag(FieldModel field, ResolvedModel model) => Names.Private($"_{field.Name}IsSet", model);

    private static string Property(FieldModel field, ResolvedModel model)
    {
        var name = Property(field, model.Model);
        if (field is { DefaultsToNow: true, Type.IsNullable: true })
        {
            return PropertyWithFlag(field, model, name);
        }

        var documentation = Documentation.Of(field);
        if (!field.IsOptionalInCreate)
        {
            return $$"""
                /// <summary>{{documentation}}</summary>
                public required {{field.Type.OfProperty}} {{name}} { get; set; }
                """;
        }

        if (field.Default is { } text)
        {
            return $$"""
                /// <summary>{{documentation}}</summary>
                public {{field.Type.OfProperty}} {{name}} { get; set; } = {{Literals.Default(field.Type, text)}};
                """;
        }

        return $$"""
            /// <summary>{{documentation}}</summary>{{Remarks(field)}}
            public {{field.Type.Name}}? {{name}} { get; set; }
            """;
    }

    private static string Remarks(FieldModel field) => field switch
    {
        { Generated: IdGeneration.Uuid } => "\n/// <remarks>If it is null, a new version 7 UUID.</remarks>",
        { Generated: IdGeneration.Increment } => "\n/// <remarks>If it is null, the database counts.</remarks>",
        { DefaultsToNow: true } => "\n/// <remarks>If it is null, the current time.</remarks>",
        _ => "",
    };

    // private DateTime? _SeenAtValue;
    // internal bool _SeenAtIsSet;
    //
    // public DateTime? SeenAt
    // {
    //     get => _SeenAtValue;
    //     set { _SeenAtValue = value; _SeenAtIsSet = true; }
    // }
    private static string PropertyWithFlag(FieldModel field, ResolvedModel model, string name)
    {
        var (value, flag) = (Names.Private($"_{field.Name}Value", model), Flag(field, model));
        return $$"""
            private {{field.Type.OfProperty}} {{value}};
            internal bool {{flag}};

            /// <summary>{{Documentation.Of(field)}}</summary>
            /// <remarks>If it is not set, the current time.</remarks>
            public {{field.Type.OfProperty}} {{name}}
            {
                get => {{value}};
                set { {{value}} = value; {{flag}} = true; }
            }
            """;
    }
}
