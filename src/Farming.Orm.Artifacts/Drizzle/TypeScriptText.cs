using System.Globalization;
using System.Text;
using Farming.Orm.Artifacts.Naming;

namespace Farming.Orm.Artifacts.Drizzle;

/// <summary>Identifiers, literals and comments of TypeScript.</summary>
internal static class TypeScriptText
{
    /// <summary>Keywords and global names that a constant of the schema must not have.</summary>
    internal static readonly string[] Reserved =
    [
        "arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "eval", "export", "extends",
        "false", "finally", "for", "function", "if", "implements", "import", "in", "instanceof", "interface", "let", "new", "null", "package", "private", "protected",
        "public", "return", "static", "super", "switch", "this", "throw", "true", "try", "typeof", "undefined", "var", "void", "while", "with", "yield",
        "BigInt", "Buffer", "Date", "Infinity", "NaN",
    ];

    /// <summary>Converts a name to an identifier: characters that C# allows stay, other characters become underscores.</summary>
    internal static string Identifier(string name)
    {
        var identifier = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            var fits = Rune.IsLetterOrDigit(rune) || rune.Value is '_' or '$' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;
            identifier.Append(fits ? rune.ToString() : "_");
        }

        return identifier.Length > 0 && !char.IsDigit(identifier[0]) ? identifier.ToString() : $"_{identifier}";
    }

    /// <summary>A string in the quotes that need fewer escapes; double quotes if both need the same.</summary>
    internal static string Quote(string text)
    {
        var quoted = DoubleQuoted.Of(text);
        return text.Count(character => character == '"') <= text.Count(character => character == '\'')
            ? quoted
            : $"'{quoted[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
    }

    /// <summary>An SQL template.</summary>
    internal static string Sql(string sql) => $"sql`{Template(sql)}`";

    /// <summary>Text inside a template.</summary>
    internal static string Template(string text) => text
        .Replace("\\", @"\\", StringComparison.Ordinal)
        .Replace("`", "\\`", StringComparison.Ordinal)
        .Replace("${", "\\${", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>A description as a documentation comment.</summary>
    internal static IEnumerable<string> Documentation(string? description)
    {
        if (description is null)
        {
            return [];
        }

        var lines = description.Replace("*/", "*\\/", StringComparison.Ordinal).ReplaceLineEndings("\n").Split('\n');
        return lines.Length == 1 ? [$"/** {lines[0]} */"] : [.. lines.Select(line => $" * {line}".TrimEnd()).Prepend("/**").Append(" */")];
    }
}
