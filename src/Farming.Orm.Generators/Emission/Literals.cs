using System.Globalization;
using Farming.Orm.Generators.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace Farming.Orm.Generators.Emission;

/// <summary>Values as C#.</summary>
internal static class Literals
{
    /// <summary>How long a text in quotes may become before it goes on in the next line.</summary>
    private const int Width = 100;

    /// <summary>Characters that end a line for the compiler.</summary>
    private static readonly char[] LineBreaks = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    /// <summary>A string in quotes, or several if it is long, or <c>null</c>.</summary>
    public static string Text(string? text)
    {
        if (text is null)
        {
            return "null";
        }

        var parts = new List<string>();
        for (var start = 0; start < text.Length || start == 0; start += Width)
        {
            parts.Add(SymbolDisplay.FormatLiteral(text.Substring(start, Math.Min(Width, text.Length - start)), quote: true));
        }

        return string.Join(" + ", parts);
    }

    /// <summary><c>[0, 2]</c></summary>
    public static string Indexes(IEnumerable<int> indexes) =>
        $"[{string.Join(", ", indexes.Select(index => index.ToString(CultureInfo.InvariantCulture)))}]";

    /// <summary>Text inside a documentation comment, on one line.</summary>
    public static string Xml(string text) =>
        string.Join(" ", text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Split(LineBreaks, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A default as the property has it.</summary>
    public static string Default(FieldTypeModel type, string text) => type.Kind switch
    {
        FieldKind.String => Text(text),
        FieldKind.Boolean or FieldKind.Int16 or FieldKind.Int32 or FieldKind.RowVersion => text,
        FieldKind.Int64 => Integer(text),
        FieldKind.Single => Number(text, "float", "F"),
        FieldKind.Double => Number(text, "double", "D"),
        FieldKind.Decimal => $"{text}M",
        FieldKind.Guid => $"new global::System.Guid({Text(text)})",
        FieldKind.DateTime => $"new global::System.DateTime({text}L, global::System.DateTimeKind.Utc)",
        FieldKind.DateTimeOffset => $"new global::System.DateTimeOffset({text}L, global::System.TimeSpan.Zero)",
        FieldKind.DateOnly => $"global::System.DateOnly.ParseExact({Text(text)}, \"yyyy-MM-dd\", global::System.Globalization.CultureInfo.InvariantCulture)",
        FieldKind.TimeOnly => $"new global::System.TimeOnly({text}L)",
        FieldKind.TimeSpan => $"new global::System.TimeSpan({Integer(text)})",
        FieldKind.Enum => $"{type.Name}.{Naming.Identifier.Escape(text)}",
        _ => $"global::System.Text.Json.JsonSerializer.Deserialize({Text(text)}, {FieldEmitter.JsonTypeInfo(type)})!",
    };

    /// <summary>A default as the database has it, see <c>FieldMetadata.Default</c>.</summary>
    public static string StoredDefault(FieldTypeModel type, string text) => type.Kind switch
    {
        FieldKind.Int16 or FieldKind.Int32 or FieldKind.Int64 or FieldKind.RowVersion => Integer(text),
        FieldKind.Single => Number(text, "double", "D"),
        FieldKind.DateTimeOffset => $"new global::System.DateTime({text}L, global::System.DateTimeKind.Utc)",
        FieldKind.Enum or FieldKind.Json => Text(text),
        _ => Default(type, text),
    };

    private static string Integer(string text) => text == "-9223372036854775808" ? "long.MinValue" : $"{text}L";

    private static string Number(string text, string type, string suffix) => text switch
    {
        "Infinity" => $"{type}.PositiveInfinity",
        "-Infinity" => $"{type}.NegativeInfinity",
        _ => $"{text}{suffix}",
    };
}
