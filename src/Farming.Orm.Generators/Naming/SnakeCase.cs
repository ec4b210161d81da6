using System.Text;

namespace Farming.Orm.Generators.Naming;

/// <summary><c>UserId</c> → <c>user_id</c>. A run of capitals is one word: <c>HTMLId</c> → <c>html_id</c>; digits belong to the word before them.</summary>
internal static class SnakeCase
{
    public static string Of(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        for (var index = 0; index < name.Length; index++)
        {
            if (BeginsWord(name, index))
            {
                result.Append('_');
            }

            result.Append(char.ToLowerInvariant(name[index]));
        }

        return result.ToString();
    }

    private static bool BeginsWord(string name, int index)
    {
        if (index == 0 || !char.IsUpper(name[index]) || name[index - 1] == '_')
        {
            return false;
        }

        return !char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1]));
    }
}
