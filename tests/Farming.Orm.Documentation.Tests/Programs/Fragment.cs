using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.Documentation.Tests.Programs;

/// <summary>Makes a file of the short code on the pages of rules, without moving a line.</summary>
internal static class Fragment
{
    private const string Id = "[Id] public string Id { get; set; }";

    /// <summary><c>{ … }</c> stands for a body with an id; properties without a class become a model, which gets an id if it does not have one.</summary>
    public static string Complete(string code)
    {
        var text = code.Replace("{ … }", $"{{ {Id} }}", StringComparison.Ordinal);
        if (!IsProperties(text))
        {
            return text;
        }

        var id = text.Contains("[Id", StringComparison.Ordinal) ? "" : Id;
        return $"[Model(\"fragments\")] public partial class Fragment {{ {id} {text}\n}}";
    }

    private static bool IsProperties(string text) =>
        CSharpSyntaxTree.ParseText(text, PageCompiler.Parsing).GetCompilationUnitRoot().Members.All(member => member is PropertyDeclarationSyntax);
}
