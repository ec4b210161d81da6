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
    //     public UserProfileCreate? Profile { get; set; }
    //     public IReadOnlyList<UserSessionsCreate>? Sessions { get; set; }
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
            writer.WriteApart(model.Model.Fields.Select(field => Property(field, $"{type.Name}Create", name => Names.Private(name, model)))
                .Concat(NestedEmitter.Properties(model)));
        }

        writer.WriteLine();
    }

    /// <summary>The property of a field in <c>UserCreate</c>.</summary>
    public static string Property(FieldModel field, ModelModel model) => Names.Member(field.Name, $"{model.Type.Name}Create");

    /// <summary>The field that knows whether a nullable field with <c>[DefaultNow]</c> was set, to null perhaps.</summary>
    public static string Flag(FieldModel field, ResolvedModel model) => Flag(field, name => Names.Private(name, model));

    /// <inheritdoc cref="Flag(FieldModel, ResolvedModel)"/>
    /// <param name="field">The field.</param>
    /// <param name="unused">Makes a name for a private member.</param>
    public static string Flag(FieldModel field, Func<string, string> unused) => unused($"_{field.Name}IsSet");

    /// <summary>Whether the property of a field has a flag.</summary>
    public static bool HasFlag(FieldModel field) => field is { DefaultsToNow: true, Type.IsNullable: true };

    /// <summary>The declaration of a field's property.</summary>
    /// <param name="field">The field.</param>
    /// <param name="type">The class that it is declared in.</param>
    /// <param name="unused">Makes a name for a private member.</param>
    public static string Property(FieldModel field, string type, Func<string, string> unused)
    {
        var name = Names.Member(field.Name, type);
        if (HasFlag(field))
        {
            return PropertyWithFlag(field, name, unused);
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
    private static string PropertyWithFlag(FieldModel field, string name, Func<string, string> unused)
    {
        var (value, flag) = (unused($"_{field.Name}Value"), Flag(field, unused));
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
