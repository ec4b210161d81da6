using System.Globalization;
using System.Text;

namespace Farming.Orm.Artifacts.Prisma;

/// <summary>Prisma identifiers: ASCII letters, digits and underscores, beginning with a letter.</summary>
internal static class PrismaIdentifier
{
    /// <summary>Words that Prisma does not allow as names of models and enums, because its client is TypeScript.</summary>
    internal static readonly string[] ReservedTypes =
    [
        "PrismaClient", "async", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "export",
        "extends", "false", "finally", "for", "function", "if", "implements", "import", "in", "instanceof", "interface", "let", "new", "null", "package", "private",
        "protected", "public", "return", "super", "switch", "this", "throw", "true", "try", "typeof", "using", "var", "void", "while", "with", "yield",
        // Types of the schema itself.
        "String", "Boolean", "Int", "BigInt", "Float", "Decimal", "DateTime", "Json", "Bytes", "Unsupported",
    ];

    /// <summary>Converts a name to an identifier: accents are removed, other unsupported characters become underscores.</summary>
    internal static string Of(string name)
    {
        var identifier = new StringBuilder();
        foreach (var rune in name.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var fits = rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value == '_');
            identifier.Append(fits ? (char)rune.Value : '_');
        }

        return identifier.Length > 0 && char.IsAsciiLetter(identifier[0]) ? identifier.ToString() : $"x{identifier}";
    }
}
