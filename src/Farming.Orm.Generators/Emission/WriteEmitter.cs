using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary>Moves the values of models and of new rows to parameters.</summary>
internal static class WriteEmitter
{
    // public override void WriteArray(IReadOnlyList<User> models, int field, ParameterWriter writer)
    // {
    //     switch (field)
    //     {
    //         case 0: Fields.Id.WriteArray(writer, models, static model => model.Id); break;
    //     }
    // }
    public static void WriteModels(SourceWriter writer, ModelModel model) =>
        WriteSwitch(
            writer,
            $"public override void WriteArray({Names.List}<{model.Type.FullName}> models, int field, {Names.Runtime}.ParameterWriter writer)",
            model,
            field => $"{Field(model, field)}.WriteArray(writer, models, static model => model.{field.Identifier})");

    // public override bool Gives(UserCreate row, int field) => field switch { 0 => row.Id is not null, _ => true };
    public static void WriteGives(SourceWriter writer, ModelModel model)
    {
        var arms = model.Fields
            .Select((field, index) => (Field: field, Index: index))
            .Where(pair => pair.Field.Generated == IdGeneration.Increment)
            .Select(pair => $"{pair.Index} => row.{CreateEmitter.Property(pair.Field, model)} is not null, ")
            .ToList();
        var value = arms.Count == 0 ? "true" : $"field switch {{ {string.Concat(arms)}_ => true }}";
        writer.Write(Documentation.Inherited);
        writer.Write($"public override bool Gives({model.Type.Sibling("Create")} row, int field) => {value};");
    }

    // public override bool IsGiven(UserCreate row, int field) => field switch { 0 => row.Id is not null, _ => true };
    public static void WriteIsGiven(SourceWriter writer, ResolvedModel resolved)
    {
        var model = resolved.Model;
        var arms = model.Fields
            .Select((field, index) => (Field: field, Index: index))
            .Where(pair => pair.Field.Generated != IdGeneration.None || pair.Field.DefaultsToNow)
            .Select(pair => $"{pair.Index} => {IsGiven(pair.Field, resolved)}, ")
            .ToList();
        var value = arms.Count == 0 ? "true" : $"field switch {{ {string.Concat(arms)}_ => true }}";
        writer.Write(Documentation.Inherited);
        writer.Write($"public override bool IsGiven({model.Type.Sibling("Create")} row, int field) => {value};");
    }

    // public override void Write(UserCreate row, int field, CreateDefaults defaults, ParameterWriter writer)
    // {
    //     switch (field)
    //     {
    //         case 0: if (row.Id is null) defaults.WriteNewGuidText(writer); else Fields.Id.Write(writer, row.Id); break;
    //         case 1: Fields.Name.Write(writer, row.Name); break;
    //     }
    // }
    public static void WriteRow(SourceWriter writer, ResolvedModel resolved)
    {
        var model = resolved.Model;
        WriteSwitch(
            writer,
            $"public override void Write({model.Type.Sibling("Create")} row, int field, {Names.Runtime}.CreateDefaults defaults, {Names.Runtime}.ParameterWriter writer)",
            model,
            field => IsGuidText(field)
                ? $"if (row.{CreateEmitter.Property(field, model)} is null) defaults.WriteNewGuidText(writer); else {Field(model, field)}.Write(writer, row.{CreateEmitter.Property(field, model)})"
                : $"{Field(model, field)}.Write(writer, {Value(field, resolved)})");
    }

    // public override void WriteArray(IReadOnlyList<UserCreate> rows, int field, CreateDefaults defaults, ParameterWriter writer)
    // {
    //     switch (field)
    //     {
    //         case 0: Fields.Id.WriteArray(writer, rows, row => row.Id ?? defaults.NewGuidText()); break;
    //     }
    // }
    public static void WriteRows(SourceWriter writer, ResolvedModel resolved)
    {
        var model = resolved.Model;
        WriteSwitch(
            writer,
            $"public override void WriteArray({Names.List}<{model.Type.Sibling("Create")}> rows, int field, {Names.Runtime}.CreateDefaults defaults, {Names.Runtime}.ParameterWriter writer)",
            model,
            field => $"{Field(model, field)}.WriteArray(writer, rows, {(NeedsDefaults(field) ? "" : "static ")}row => {Value(field, resolved)})");
    }

    private static void WriteSwitch(SourceWriter writer, string header, ModelModel model, Func<FieldModel, string> statement)
    {
        writer.Write(Documentation.Inherited);
        using (writer.Open(header))
        using (writer.Open("switch (field)"))
        {
            for (var index = 0; index < model.Fields.Count; index++)
            {
                writer.Write($"case {index}: {statement(model.Fields[index])}; break;");
            }
        }
    }

    private static string IsGiven(FieldModel field, ResolvedModel resolved) => field is { DefaultsToNow: true, Type.IsNullable: true }
        ? $"row.{CreateEmitter.Flag(field, resolved)}"
        : $"row.{CreateEmitter.Property(field, resolved.Model)} is not null";

    private static string Field(ModelModel model, FieldModel field) => $"{Names.FieldsOf(model)}.{field.Identifier}";

    private static bool IsGuidText(FieldModel field) => field is { Generated: IdGeneration.Uuid, Type.Kind: FieldKind.String };

    private static bool NeedsDefaults(FieldModel field) => field.Generated == IdGeneration.Uuid || field.DefaultsToNow;

    private static string Value(FieldModel field, ResolvedModel resolved)
    {
        var value = $"row.{CreateEmitter.Property(field, resolved.Model)}";
        return field switch
        {
            _ when IsGuidText(field) => $"{value} ?? defaults.NewGuidText()",
            { Generated: IdGeneration.Uuid } => $"{value} ?? defaults.NewGuid()",
            { Generated: IdGeneration.Increment } => $"{value}.GetValueOrDefault()",
            { DefaultsToNow: true, Type.IsNullable: true } => $"row.{CreateEmitter.Flag(field, resolved)} ? {value} : {Now(field.Type.Kind)}",
            { DefaultsToNow: true } => $"{value} ?? {Now(field.Type.Kind)}",
            _ => value,
        };
    }

    private static string Now(FieldKind kind) => kind switch
    {
        FieldKind.DateTimeOffset => "new global::System.DateTimeOffset(defaults.UtcNow)",
        FieldKind.DateOnly => "global::System.DateOnly.FromDateTime(defaults.UtcNow)",
        FieldKind.TimeOnly => "global::System.TimeOnly.FromDateTime(defaults.UtcNow)",
        _ => "defaults.UtcNow",
    };
}
