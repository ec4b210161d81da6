using System.Globalization;
using System.Text;

namespace Farming.Orm.Artifacts.Naming;

/// <summary>Strings in double quotes, in the common syntax of Prisma and TypeScript.</summary>
internal static class DoubleQuoted
{
    internal static string Of(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
