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
    public static void Write(SourceWriter writer, ResolvedModel model, Spelling spelling)
    {
        var type = model.Model.Type;
        var name = $"{type.Name}Create";
        writer.Write($"""
            /// <summary>The values of a new <see cref="{spelling.Of(type)}"/>.</summary>
            {spelling.Generated}
            """);
        using (writer.Open($"{type.Access} sealed class {name}"))
        {
            writer.WriteApart(model.Model.Fields
                .Select(field => Property(field, name, $"{Documentation.Of(field, type, spelling)}{Remarks(field)}", spelling, unused => Names.Private(unused, model)))
                .Concat(NestedEmitter.Properties(model, spelling)));
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
    /// <param name="documentation">The lines above it.</param>
    /// <param name="spelling">Names its type.</param>
    /// <param name="unused">Makes a name for a private member.</param>
    public static string Property(FieldModel field, string type, string documentation, Spelling spelling, Func<string, string> unused)
    {
        var name = Names.Member(field.Name, type);
        var ofProperty = spelling.Of(field.Type.OfProperty);
        return HasFlag(field) ? PropertyWithFlag(field, name, documentation, spelling, unused)
            : !field.IsOptionalInCreate ? $"{documentation}public required {ofProperty} {name} {{ get; set; }}"
            : field.Default is { } text ? $"{documentation}public {ofProperty} {name} {{ get; set; }} = {Literals.Default(field.Type, text)};"
            : $"{documentation}public {spelling.Of(field.Type.Name)}? {name} {{ get; set; }}";
    }

    private static string Remarks(FieldModel field) => field switch
    {
        { Generated: IdGeneration.Uuid } => "/// <remarks>Null for a new version 7 UUID.</remarks>\n",
        { Generated: IdGeneration.Increment } => "/// <remarks>Null for the next number of the database.</remarks>\n",
        { DefaultsToNow: true, Type.IsNullable: true } => "/// <remarks>Not set for the current time.</remarks>\n",
        { DefaultsToNow: true } => "/// <remarks>Null for the current time.</remarks>\n",
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
    private static string PropertyWithFlag(FieldModel field, string name, string documentation, Spelling spelling, Func<string, string> unused)
    {
        var (type, value, flag) = (spelling.Of(field.Type.OfProperty), unused($"_{field.Name}Value"), Flag(field, unused));
        return $$"""
            private {{type}} {{value}};
            internal bool {{flag}};

            {{documentation}}public {{type}} {{name}}
            {
                get => {{value}};
                set { {{value}} = value; {{flag}} = true; }
            }
            """;
    }
}
