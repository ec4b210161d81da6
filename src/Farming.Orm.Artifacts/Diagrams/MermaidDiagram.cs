using System.Text;
using Farming.Orm.Artifacts.Prisma;
using Farming.Orm.Artifacts.Relations;
using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts.Diagrams;

/// <summary>A Mermaid <c>erDiagram</c>.</summary>
internal sealed class MermaidDiagram(AssociationGraph graph, RelationNames relations, IReadOnlyDictionary<ModelMetadata, string> names)
{
    internal string ToText(IReadOnlyList<ModelMetadata> models)
    {
        var text = new StringBuilder("%% ").Append(Origin.Notice).Append("\nerDiagram\n");
        foreach (var model in models)
        {
            var label = names[model] == model.Name ? "" : $"[\"{Quotable(model.Name)}\"]";
            text.Append("  ").Append(names[model]).Append(label).Append(" {\n");
            foreach (var field in model.Fields)
            {
                AppendField(text, field);
            }

            text.Append("  }\n");
        }

        foreach (var association in graph.Associations)
        {
            var target = association.IsOptional ? "|o" : "||";
            var owner = association.IsInverseMany ? "o{" : "o|";
            var name = relations.Of(new AssociationEnd(association, IsOwner: true));
            text.Append("  ").Append(names[association.Target]).Append(' ').Append(target).Append("--").Append(owner).Append(' ')
                .Append(names[association.Owner]).Append(" : \"").Append(Quotable(name)).Append("\"\n");
        }

        return text.ToString();
    }

    private void AppendField(StringBuilder text, FieldMetadata field)
    {
        var type = FieldLabels.TypeOf(field);
        text.Append("    ").Append(PrismaIdentifier.Of(type)).Append(' ').Append(PrismaIdentifier.Of(field.LogicalName));
        text.Append(string.Join(", ", FieldLabels.KeysOf(field, graph)) is { Length: > 0 } keys ? $" {keys}" : "");
        text.Append(field.IsNullable ? " \"optional\"" : "").Append('\n');
    }

    private static string Quotable(string text) => text.Replace('"', '\'').ReplaceLineEndings(" ");
}
