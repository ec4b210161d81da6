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
                .Select(field => Property(field, name, $"{Documentation.Of(field, type, spelling)}{Remarks(field)}", spelling, unused => Names.Private(unused, model), HasFlag))
                .Concat(NestedEmitter.Properties(model, spelling)));
        }

        writer.WriteLine();
    }

    /// <summary>The property of a field in <c>UserCreate</c>.</summary>
    public static string Property(FieldModel field, ModelModel model) => Names.Member(field.Name, $"{model.Type.Name}Create");

    /// <summary>The field that knows whether the property of a field was set, perhaps to its default.</summary>
    public static string Flag(FieldModel field, ResolvedModel model) => Flag(field, name => Names.Private(name, model));

    /// <inheritdoc cref="Flag(FieldModel, ResolvedModel)"/>
    /// <param name="field">The field.</param>
    /// <param name="unused">Makes a name for a private member.</param>
    public static string Flag(FieldModel field, Func<string, string> unused) => unused($"_{field.Name}IsSet");

    /// <summary>Whether a new row with null differs from one that does not set the property: the latter gets the current time.</summary>
    public static bool DistinguishesNull(FieldModel field) => field is { DefaultsToNow: true, Type.IsNullable: true };

    /// <summary>
    /// Whether a flag says that the property was set: an upsert leaves fields alone that a row does not set. For generated values null says the same.
    /// </summary>
    public static bool HasFlag(FieldModel field) =>
        field is { IsOptionalInCreate: true, Generated: IdGeneration.None } && (field.Type.IsNullable || !field.DefaultsToNow);

    /// <summary>The declaration of a field's property.</summary>
    /// <param name="field">The field.</param>
    /// <param name="type">The class that it is declared in.</param>
    /// <param name="documentation">The lines above it.</param>
    /// <param name="spelling">Names its type.</param>
    /// <param name="unused">Makes a name for a private member.</param>
    /// <param name="hasFlag">Whether a flag says that a property was set.</param>
    public static string Property(
        FieldModel field, string type, string documentation, Spelling spelling, Func<string, string> unused, Func<FieldModel, bool> hasFlag)
    {
        var name = Names.Member(field.Name, type);
        var ofProperty = spelling.Of(field.Type.OfProperty);
        return hasFlag(field) ? PropertyWithFlag(field, name, documentation, spelling, unused)
            : !field.IsOptionalInCreate ? $"{documentation}public required {ofProperty} {name} {{ get; set; }}"
            : field.Default is not null ? $"{documentation}public {ofProperty} {name} {{ get; set; }}{Initial(field)}"
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

    private static string Initial(FieldModel field) => field.Default is { } text ? $" = {Literals.Default(field.Type, text)};" : "";

    // private int _LevelValue = 3;
    // internal bool _LevelIsSet;
    // public int Level { get => _LevelValue; set { _LevelValue = value; _LevelIsSet = true; } }
    private static string PropertyWithFlag(FieldModel field, string name, string documentation, Spelling spelling, Func<string, string> unused)
    {
        var (type, value, flag) = (spelling.Of(field.Type.OfProperty), unused($"_{field.Name}Value"), Flag(field, unused));
        return $$"""
            private {{type}} {{value}}{{(field.Default is null ? ";" : Initial(field))}}
            internal bool {{flag}};
            {{documentation}}public {{type}} {{name}} { get => {{value}}; set { {{value}} = value; {{flag}} = true; } }
            """;
    }
}
