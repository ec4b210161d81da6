using System.Text;

namespace Farming.Orm.Generators.Naming;

/// <summary><c>blog_posts</c> → <c>BlogPosts</c>. What cannot stand in an identifier separates words; a leading digit is prefixed.</summary>
internal static class PascalCase
{
    public static string Of(string name)
    {
        var result = new StringBuilder(name.Length + 1);
        var beginsWord = true;
        foreach (var character in name)
        {
            if (!char.IsLetterOrDigit(character))
            {
                beginsWord = true;
                continue;
            }

            result.Append(beginsWord ? char.ToUpperInvariant(character) : character);
            beginsWord = false;
        }

        var identifier = result.ToString();
        return identifier.Length == 0 || Identifier.IsValid(identifier) ? identifier : $"_{identifier}";
    }
}
