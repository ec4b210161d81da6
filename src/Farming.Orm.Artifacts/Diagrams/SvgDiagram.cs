using System.Globalization;
using System.Security;
using System.Text;
using System.Xml;
using Farming.Orm.Artifacts.Relations;
using Farming.Orm.Metadata;
using Farming.Orm.Schemas;

namespace Farming.Orm.Artifacts.Diagrams;

/// <summary>An SVG image of models. All its numbers are integers, so it is identical on every machine.</summary>
internal sealed class SvgDiagram
{
    private const int CharacterWidth = 8;
    private const int RowHeight = 22;
    private const int HeaderHeight = 32;
    private const int Padding = 12;
    private const int KeyWidth = 40;

    private const string Style = """
          <style>
            text { font: 12px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; fill: #24292f; }
            .page { fill: #ffffff; }
            .box { fill: #ffffff; stroke: #8c959f; }
            .head { fill: #eaeef2; stroke: #8c959f; }
            .name { font-weight: bold; }
            .table, .type { fill: #57606a; }
            .key { fill: #9a6700; font-size: 10px; }
            .line { fill: none; stroke: #57606a; stroke-width: 1.2; }
          </style>
        """;

    private readonly IReadOnlyList<ModelMetadata> _models;
    private readonly AssociationGraph _graph;
    private readonly DiagramLayout _layout;

    internal SvgDiagram(IReadOnlyList<ModelMetadata> models, AssociationGraph graph)
    {
        _models = TableOrder.Of(models);
        _graph = graph;
        _layout = new(_models, graph, Size);
    }

    internal string ToText()
    {
        var text = new StringBuilder();
        var (width, height) = (_layout.Width, _layout.Height);
        text.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\">\n");
        text.Append("  <!-- ").Append(Origin.Notice).Append(" -->\n");
        text.Append("  <title>").Append(Escape(string.Join(", ", _models.Select(model => model.Name)))).Append("</title>\n").Append(Style).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"  <rect class=\"page\" width=\"{width}\" height=\"{height}\" rx=\"6\"/>\n");
        foreach (var association in _graph.Associations)
        {
            AppendLine(text, association);
        }

        foreach (var model in _models)
        {
            AppendBox(text, model);
        }

        return text.Append("</svg>\n").ToString();
    }

    private static (int Width, int Height) Size(ModelMetadata model)
    {
        var rows = model.Fields.Select(field => KeyWidth + ((field.LogicalName.Length + TypeOf(field).Length + 2) * CharacterWidth));
        var width = rows.Append((model.Name.Length + model.Table.Length + 2) * CharacterWidth).Max() + (2 * Padding);
        return (width, HeaderHeight + (model.Fields.Count * RowHeight) + 6);
    }

    private void AppendBox(StringBuilder text, ModelMetadata model)
    {
        var box = _layout[model];
        text.Append("  <g>\n");
        text.Append(CultureInfo.InvariantCulture, $"    <rect class=\"box\" x=\"{box.Left}\" y=\"{box.Top}\" width=\"{box.Width}\" height=\"{box.Height}\" rx=\"4\"/>\n");
        text.Append(CultureInfo.InvariantCulture, $"    <rect class=\"head\" x=\"{box.Left}\" y=\"{box.Top}\" width=\"{box.Width}\" height=\"{HeaderHeight}\" rx=\"4\"/>\n");
        AppendText(text, "name", box.Left + Padding, box.Top + 20, model.Name);
        AppendText(text, "table", box.Right - Padding, box.Top + 20, model.Table, isAtEnd: true);
        foreach (var field in model.Fields)
        {
            var line = Row(box, field) + 4;
            AppendText(text, "key", box.Left + Padding, line, string.Join(' ', FieldLabels.KeysOf(field, _graph).Take(2)));
            AppendText(text, "field", box.Left + Padding + KeyWidth, line, field.LogicalName);
            AppendText(text, "type", box.Right - Padding, line, TypeOf(field), isAtEnd: true);
        }

        text.Append("  </g>\n");
    }

    /// <summary>Appends a line from the row of the foreign key to the row of the referenced key, with a crow's foot if there may be many rows.</summary>
    private void AppendLine(StringBuilder text, Association association)
    {
        var (owner, target) = (_layout[association.Owner], _layout[association.Target]);
        var (from, to) = (Row(owner, association.Fields[0]), Row(target, association.TargetFields[0]));

        // Models in one column, and a model with itself, are connected on their right side.
        var isBeside = owner.Left > target.Left;
        var start = isBeside ? owner.Left : owner.Right;
        var side = isBeside ? -1 : 1;
        var bend = isBeside ? Math.Max(30, (owner.Left - target.Right) / 2) : 45;
        text.Append(CultureInfo.InvariantCulture, $"  <path class=\"line\" d=\"M{start} {from} C{start + (side * bend)} {from} {target.Right + bend} {to} {target.Right} {to}");

        // At the target: a bar for a required row, a circle for an optional one. At the owner: a crow's foot or a bar.
        text.Append(CultureInfo.InvariantCulture, $" M{target.Right + 8} {to - 5} v10");
        text.Append(association.IsInverseMany
            ? string.Create(CultureInfo.InvariantCulture, $" M{start} {from - 6} l{side * 10} 6 l{-side * 10} 6")
            : string.Create(CultureInfo.InvariantCulture, $" M{start + (side * 8)} {from - 5} v10"));
        text.Append("\"/>\n");
        if (association.IsOptional)
        {
            text.Append(CultureInfo.InvariantCulture, $"  <circle class=\"line page\" cx=\"{target.Right + 13}\" cy=\"{to}\" r=\"4\"/>\n");
        }
    }

    private static int Row(Box box, FieldMetadata field) => box.Top + HeaderHeight + (field.Index * RowHeight) + (RowHeight / 2) + 3;

    private static string TypeOf(FieldMetadata field) => FieldLabels.TypeOf(field) + (field.IsNullable ? "?" : "");

    private static void AppendText(StringBuilder text, string style, int x, int y, string content, bool isAtEnd = false)
    {
        if (content.Length > 0)
        {
            var anchor = isAtEnd ? " text-anchor=\"end\"" : "";
            text.Append(CultureInfo.InvariantCulture, $"    <text class=\"{style}\" x=\"{x}\" y=\"{y}\"{anchor}>").Append(Escape(content)).Append("</text>\n");
        }
    }

    private static string Escape(string text) => SecurityElement.Escape(string.Concat(text.EnumerateRunes().Where(IsAllowed)));

    /// <summary>XML cannot contain control characters, not even escaped ones.</summary>
    private static bool IsAllowed(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
