using System.Text;
using Farming.Orm.Artifacts.Relations;
using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts.Drizzle;

/// <summary>The relations of a Drizzle schema: both ends of each association.</summary>
internal sealed class DrizzleRelations(AssociationGraph graph, DrizzleNames names, DrizzleImports imports)
{
    /// <summary>The relations of a model; <see langword="null"/> if it does not have relations.</summary>
    internal string? Of(ModelMetadata model)
    {
        var ends = graph.EndsOf(model);
        if (ends.Count == 0)
        {
            return null;
        }

        var functions = ends.Select(Function).Distinct().OrderDescending();
        var head = $"export const {names.RelationsOf(model)} = {imports.Use("drizzle-orm", "relations")}({names.Table(model)}, ({{ {string.Join(", ", functions)} }}) => ({{";
        var text = new StringBuilder(head.Length <= CallChain.Width
            ? head
            : head.Replace(" = relations(", " = relations(\n  ", StringComparison.Ordinal).Replace(", ({", ",\n  ({", StringComparison.Ordinal));
        var isBroken = head.Length > CallChain.Width;
        var indent = isBroken ? 4 : 2;
        text.Append('\n');
        foreach (var end in ends)
        {
            var key = $"{names.Relations.Of(end)}: ";
            text.Append(' ', indent).Append(key).Append(Relation(end).ToText(indent, key.Length)).Append(",\n");
        }

        return text.Append(isBroken ? "  }),\n);" : "}));").ToString();
    }

    private CallChain Relation(AssociationEnd end)
    {
        var association = end.Association;
        var other = names.Table(end.Other);
        var properties = new List<string>();
        if (end.IsOwner)
        {
            properties.Add($"fields: {List(association.Owner, association.Fields)}");
            properties.Add($"references: {List(association.Target, association.TargetFields)}");
        }

        if (names.Relations.Of(association) is { } name)
        {
            properties.Add($"relationName: {TypeScriptText.Quote(name)}");
        }

        return properties.Count == 0 ? new(Function(end), other) : new(Function(end), other, CallArgument.Object(properties));
    }

    private static string Function(AssociationEnd end) => end.IsMany ? "many" : "one";

    private string List(ModelMetadata model, IReadOnlyList<FieldMetadata> fields) =>
        $"[{string.Join(", ", fields.Select(field => $"{names.Table(model)}.{names.Field(field)}"))}]";
}
