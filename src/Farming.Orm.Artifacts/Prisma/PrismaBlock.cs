using System.Text;

namespace Farming.Orm.Artifacts.Prisma;

/// <summary>One block of a schema in the format of Prisma's formatter: rows in aligned columns, then the attributes of the block after an empty line.</summary>
/// <param name="header">The text before the brace.</param>
internal sealed class PrismaBlock(string header)
{
    private readonly List<string[]> _rows = [];
    private readonly List<string> _documentation = [];
    private readonly List<string> _attributes = [];

    /// <summary>Adds lines of documentation before the block.</summary>
    internal void Document(IEnumerable<string> lines) => _documentation.AddRange(lines);

    /// <summary>Adds a line of documentation before the next row.</summary>
    internal void AddComment(string line) => _rows.Add([line]);

    /// <summary>Adds a row of cells. Empty cells at the end are ignored.</summary>
    internal void Add(params string[] cells) => _rows.Add(cells.Length == 1 ? [cells[0], ""] : cells);

    /// <summary>Adds an attribute of the block.</summary>
    internal void AddAttribute(string attribute) => _attributes.Add(attribute);

    internal void AppendTo(StringBuilder text)
    {
        foreach (var line in _documentation)
        {
            text.Append(line).Append('\n');
        }

        text.Append(header).Append(" {\n");
        var rows = _rows.Where(row => row.Length > 1).ToList();
        foreach (var row in _rows)
        {
            text.Append("  ").Append(row.Length == 1 ? row[0] : Line(row, rows)).Append('\n');
        }

        if (_attributes.Count > 0 && _rows.Count > 0)
        {
            text.Append('\n');
        }

        foreach (var attribute in _attributes)
        {
            text.Append("  ").Append(attribute).Append('\n');
        }

        text.Append("}\n");
    }

    private static string Line(string[] row, List<string[]> rows)
    {
        var line = new StringBuilder();
        for (var column = 0; column < row.Length; column++)
        {
            var width = rows.Max(other => column < other.Length ? other[column].Length : 0);
            line.Append(row[column].PadRight(width)).Append(' ');
        }

        return line.ToString().TrimEnd();
    }
}
