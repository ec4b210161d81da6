using Microsoft.CodeAnalysis.CSharp;

namespace Farming.Orm.Generators.Naming;

/// <summary>C# identifiers.</summary>
internal static class Identifier
{
    /// <summary>The name as it is written in code: with <c>@</c> if it is a keyword anywhere.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? $"@{name}" : name;

    /// <summary>Whether the name can be written in code, if need be with <c>@</c>.</summary>
    public static bool IsValid(string name) => SyntaxFacts.IsValidIdentifier(name);

    /// <summary>The preferred name, or one like it that is not taken.</summary>
    public static string Free(string preferred, IEnumerable<string> taken)
    {
        var name = preferred;
        while (taken.Contains(name))
        {
            name = $"_{name}";
        }

        return name;
    }
}
