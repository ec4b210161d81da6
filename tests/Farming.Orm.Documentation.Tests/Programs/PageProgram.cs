using System.Globalization;
using System.Text;
using Farming.Orm.Documentation.Tests.Pages;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.Documentation.Tests.Programs;

/// <summary>
/// The code of a page as one program: the using directives of all blocks, then their statements, then their types, each in the order of the page.
/// After the statements of each block it prints <see cref="BlockEnd"/>, so that its output can be told apart.
/// </summary>
internal static class PageProgram
{
    public const char BlockEnd = '\u001e';

    public static string Of(string page, IEnumerable<Block> blocks)
    {
        var usings = new StringBuilder();
        var statements = new StringBuilder();
        var types = new StringBuilder();
        foreach (var block in blocks)
        {
            var tree = CSharpSyntaxTree.ParseText(block.Text, PageCompiler.Parsing);
            var root = tree.GetCompilationUnitRoot();
            foreach (var node in root.Usings)
            {
                Append(usings, node);
            }

            foreach (var node in root.Members)
            {
                Append(node is GlobalStatementSyntax ? statements : types, node);
            }

            statements.AppendLine("#line hidden").AppendLine(CultureInfo.InvariantCulture, $"System.Console.Write('\\u{(int)BlockEnd:x4}');");

            void Append(StringBuilder text, CSharpSyntaxNode node) => text
                .AppendLine(CultureInfo.InvariantCulture, $"#line {block.Line + tree.GetLineSpan(node.FullSpan).StartLinePosition.Line} \"{page}\"")
                .AppendLine(node.ToFullString());
        }

        return $"{usings}{statements}{types}";
    }
}
