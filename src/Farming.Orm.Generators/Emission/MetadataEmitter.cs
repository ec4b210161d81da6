using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;

namespace Farming.Orm.Generators.Emission;

/// <summary>The description of a model that the runtime makes its metadata of.</summary>
internal static class MetadataEmitter
{
    // public override ModelMetadata Describe() => new(new()
    // {
    //     Name = "User",
    //     …
    //     Relations =
    //     [
    //         new(0, "Profile", RelationKind.HasOne, static () => ProfileBinding.Instance.Metadata, [0], [1]),
    //     ],
    // });
    public static void Write(SourceWriter writer, ResolvedModel resolved, Spelling spelling)
    {
        var (model, table) = (resolved.Model, resolved.Model.Table);
        using (writer.Open($"public override {spelling.Metadata}ModelMetadata Describe() => new(new()", "});"))
        {
            writer.Write($"""
                Name = {Literals.Text(model.Name)},
                Table = {Literals.Text(table.Name)},
                CollectionName = {Literals.Text(table.Collection)},
                """);
            WriteIf(writer, table.LogicalName != CamelCase.Of(model.Name), $"LogicalName = {Literals.Text(table.LogicalName)},");
            WriteIf(writer, table.Schema is not null, $"Schema = {Literals.Text(table.Schema)},");
            WriteIf(writer, table.Description is not null, $"Description = {Literals.Text(table.Description)},");
            writer.Write($"Fields = [{string.Join(", ", model.Fields.Select(field => $"{Names.FieldsOf(model)}.{field.Identifier}"))}],");
            writer.Write($"PrimaryKey = {Literals.Indexes(model.Keys.Primary)},");
            WriteIf(writer, model.Keys.Unique.Count > 0, $"UniqueKeys = [{string.Join(", ", model.Keys.Unique.Select(key => Literals.Indexes(key)))}],");
            WriteIf(writer, model.Keys.Indexes.Count > 0, $"Indexes = [{string.Join(", ", model.Keys.Indexes.Select(index => Literals.Indexes(index)))}],");
            WriteList(writer, "Relations", resolved.Relations.Select((relation, index) => Relation(relation, index, spelling)));
            WriteList(writer, "References", resolved.References.Select(reference => Reference(reference, spelling)));
        }
    }

    private static void WriteIf(SourceWriter writer, bool condition, string line)
    {
        if (condition)
        {
            writer.Write(line);
        }
    }

    private static void WriteList(SourceWriter writer, string property, IEnumerable<string> items)
    {
        var lines = items.Select(item => $"    {item},").ToList();
        WriteIf(writer, lines.Count > 0, $"{property} =\n[\n{string.Join("\n", lines)}\n],");
    }

    private static string Relation(RelationModel relation, int index, Spelling spelling)
    {
        var (declaration, actions) = (relation.Declaration, relation.Declaration.Actions);
        var join = relation.Join is { } joined
            ? $", new({MetadataOf(joined.Type, spelling)}, {Literals.Indexes(joined.From)}, {Literals.Indexes(joined.To)})"
            : "";
        var keys = $"{Literals.Indexes(relation.SourceFields)}, {Literals.Indexes(relation.TargetFields)}";
        var ends = $"{spelling.Metadata}RelationKind.{declaration.Kind}, {MetadataOf(relation.Target, spelling)}, {keys}{join}";
        return $"new({index}, {Literals.Text(relation.Name)}, {ends}{Action("onDelete", actions.OnDelete, spelling)}{Action("onUpdate", actions.OnUpdate, spelling)})";
    }

    private static string Reference(ReferenceModel reference, Spelling spelling)
    {
        var actions = $"{Action("OnDelete", reference.Actions.OnDelete, spelling)}{Action("OnUpdate", reference.Actions.OnUpdate, spelling)}";
        return $"new({reference.Field}, {MetadataOf(reference.Target, spelling)}, {reference.TargetField}{actions})";
    }

    private static string MetadataOf(TypeModel type, Spelling spelling) => $"static () => {spelling.Binding(type)}.Metadata";

    private static string Action(string parameter, ReferentialAction action, Spelling spelling) =>
        action == ReferentialAction.NoAction ? "" : $", {parameter}: {spelling.Orm}ReferentialAction.{action}";
}
