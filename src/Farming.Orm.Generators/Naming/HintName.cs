using System.Globalization;
using System.Text;

namespace Farming.Orm.Generators.Naming;

/// <summary>The names of generated files: <c>App.User.g.cs</c>.</summary>
internal static class HintName
{
    /// <summary>A name for the file of a type that differs from those taken, and is added to them.</summary>
    public static string Of(string type, HashSet<string> taken)
    {
        var name = Plain(type);
        var number = 1;
        var candidate = $"{name}.g.cs";
        while (!taken.Add(candidate))
        {
            number++;
            candidate = $"{name}.{number.ToString(CultureInfo.InvariantCulture)}.g.cs";
        }

        return candidate;
    }

    /// <summary>Not every character of an identifier may stand in a file's name.</summary>
    private static string Plain(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsLetterOrDigit(character) || character is '.' or '_')
            {
                result.Append(character);
            }
            else if (character != '@')
            {
                result.Append('-').Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return result.ToString();
    }
}
