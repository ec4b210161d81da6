using Farming.Orm.Generators.Model;

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
    public static void Write(SourceWriter writer, ResolvedModel resolved)
    {
        var (model, table) = (resolved.Model, resolved.Model.Table);
        writer.Write(Documentation.Inherited);
        using (writer.Open($"public override {Names.Metadata}.ModelMetadata Describe() => new(new()", "});"))
        {
            writer.Write($"""
                Name = {Literals.Text(model.Type.Name)},
                LogicalName = {Literals.Text(table.LogicalName)},
                Table = {Literals.Text(table.Name)},
                CollectionName = {Literals.Text(table.Collection)},
                """);
            WriteIf(writer, table.Schema is not null, $"Schema = {Literals.Text(table.Schema)},");
            WriteIf(writer, table.Description is not null, $"Description = {Literals.Text(table.Description)},");
            writer.Write($"Fields = [{string.Join(", ", model.Fields.Select(field => $"{Names.FieldsOf(model)}.{field.Identifier}"))}],");
            writer.Write($"PrimaryKey = {Literals.Indexes(model.Keys.Primary)},");
            WriteIf(writer, model.Keys.Unique.Count > 0, $"UniqueKeys = [{string.Join(", ", model.Keys.Unique.Select(key => Literals.Indexes(key)))}],");
            WriteIf(writer, model.Keys.Indexes.Count > 0, $"Indexes = [{string.Join(", ", model.Keys.Indexes.Select(index => Literals.Indexes(index)))}],");
            WriteList(writer, "Relations", resolved.Relations.Select(Relation));
            WriteList(writer, "References", resolved.References.Select(Reference));
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

    private static string Relation(RelationModel relation, int index)
    {
        var (declaration, actions) = (relation.Declaration, relation.Declaration.Actions);
        var join = relation.Join is { } joined
            ? $", new({MetadataOf(joined.Type)}, {Literals.Indexes(joined.From)}, {Literals.Indexes(joined.To)})"
            : "";
        var onDelete = actions.OnDelete == ReferentialAction.NoAction ? "" : $", onDelete: {Action(actions.OnDelete)}";
        var onUpdate = actions.OnUpdate == ReferentialAction.NoAction ? "" : $", onUpdate: {Action(actions.OnUpdate)}";
        return $"new({index}, {Literals.Text(relation.Name)}, {Names.Metadata}.RelationKind.{declaration.Kind}, {MetadataOf(relation.Target)}, {Literals.Indexes(relation.SourceFields)}, {Literals.Indexes(relation.TargetFields)}{join}{onDelete}{onUpdate})";
    }

    private static string Reference(ReferenceModel reference) =>
        $"new({reference.Field}, {MetadataOf(reference.Target)}, {reference.TargetField}, {Action(reference.Actions.OnDelete)}, {Action(reference.Actions.OnUpdate)})";

    private static string MetadataOf(TypeModel type) => $"static () => {type.Sibling("Binding")}.Instance.Metadata";

    private static string Action(ReferentialAction action) => $"{Names.Orm}.ReferentialAction.{action}";
}
