using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary>Moves the values of models and of new rows to parameters, a field at a time.</summary>
internal static class WriteEmitter
{
    public static void Write(SourceWriter writer, ResolvedModel resolved, Spelling spelling)
    {
        var model = resolved.Model;
        var create = spelling.Of(model.Type, "Create");
        WriteModel(writer, resolved, spelling);
        WriteFlags(writer, "Gives", create, model, field => field.Generated == IdGeneration.Increment, resolved);
        WriteFlags(writer, "IsGiven", create, model, field => field.IsOptionalInCreate, resolved);
        writer.WriteLine();
        WriteRow(writer, create, resolved, spelling);
    }

    // public override void Write(User model, int field, ParameterWriter writer)
    // {
    //     switch (field)
    //     {
    //         case 0: Fields.Id.Write(writer, model.Id); break;
    //     }
    // }
    private static void WriteModel(SourceWriter writer, ResolvedModel resolved, Spelling spelling)
    {
        var model = resolved.Model;
        WriteSwitch(
            writer,
            $"public override void Write({spelling.Of(model.Type)} model, int field, {spelling.Code}ParameterWriter writer)",
            model,
            IsInKey(resolved),
            field => $"{Field(model, field)}.Write(writer, model.{field.Identifier})");
    }

    /// <summary>The fields that rows are found by, of a model that is in hand.</summary>
    private static Func<int, bool> IsInKey(ResolvedModel resolved)
    {
        var keys = resolved.Model.Keys.Unique
            .Append(resolved.Model.Keys.Primary)
            .Concat(resolved.Relations.Select(relation => relation.SourceFields));
        return new HashSet<int>(keys.SelectMany(key => key)).Contains;
    }

    // public override bool IsGiven(UserCreate row, int field) => field switch { 0 => row.Id is not null, _ => true };
    private static void WriteFlags(SourceWriter writer, string method, string create, ModelModel model, Func<FieldModel, bool> isOptional, ResolvedModel resolved)
    {
        var arms = model.Fields
            .Select((field, index) => (Field: field, Index: index))
            .Where(pair => isOptional(pair.Field))
            .Select(pair => $"{pair.Index} => {IsGiven(pair.Field, resolved)}, ")
            .ToList();
        if (arms.Count > 0)
        {
            writer.WriteLine();
            writer.Write($"public override bool {method}({create} row, int field) => field switch {{ {string.Concat(arms)}_ => true }};");
        }
    }

    // public override void Write(UserCreate row, int field, CreateDefaults defaults, ParameterWriter writer)
    // {
    //     switch (field)
    //     {
    //         case 0: defaults.WriteId(writer, Fields.Id, row.Id); break;
    //         case 1: Fields.Name.Write(writer, row.Name); break;
    //     }
    // }
    private static void WriteRow(SourceWriter writer, string create, ResolvedModel resolved, Spelling spelling)
    {
        var model = resolved.Model;
        WriteSwitch(
            writer,
            $"public override void Write({create} row, int field, {spelling.Code}CreateDefaults defaults, {spelling.Code}ParameterWriter writer)",
            model,
            static _ => true,
            field => field is { Generated: IdGeneration.Uuid, Type.Kind: FieldKind.String }
                ? $"defaults.WriteId(writer, {Field(model, field)}, row.{CreateEmitter.Property(field, model)})"
                : $"{Field(model, field)}.Write(writer, {Value(field, resolved)})");
    }

    private static void WriteSwitch(SourceWriter writer, string header, ModelModel model, Func<int, bool> isWritten, Func<FieldModel, string> statement)
    {
        using (writer.Open(header))
        using (writer.Open("switch (field)"))
        {
            for (var index = 0; index < model.Fields.Count; index++)
            {
                if (isWritten(index))
                {
                    writer.Write($"case {index}: {statement(model.Fields[index])}; break;");
                }
            }
        }
    }

    private static string IsGiven(FieldModel field, ResolvedModel resolved) => CreateEmitter.HasFlag(field)
        ? $"row.{CreateEmitter.Flag(field, resolved)}"
        : $"row.{CreateEmitter.Property(field, resolved.Model)} is not null";

    private static string Field(ModelModel model, FieldModel field) => $"{Names.FieldsOf(model)}.{field.Identifier}";

    private static string Value(FieldModel field, ResolvedModel resolved)
    {
        var value = $"row.{CreateEmitter.Property(field, resolved.Model)}";
        return field switch
        {
            { Generated: IdGeneration.Uuid } => $"{value} ?? defaults.NewGuid()",
            { Generated: IdGeneration.Increment } => $"{value}.GetValueOrDefault()",
            _ when CreateEmitter.DistinguishesNull(field) => $"row.{CreateEmitter.Flag(field, resolved)} ? {value} : {Now(field.Type.Kind)}",
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
