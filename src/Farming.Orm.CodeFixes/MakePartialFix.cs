using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.CodeFixes;

/// <summary>Makes a class partial, and the types around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MakePartialFix : RemedyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FORM0001"];

    /// <inheritdoc/>
    protected override void Register(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        var types = node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword)).ToList();
        if (types.Count > 0)
        {
            var outermost = types[types.Count - 1];
            var names = string.Join(" and ", types.AsEnumerable().Reverse().Select(type => $"'{type.Identifier.ValueText}'"));
            Replace(context, diagnostic, $"Make {names} partial", "MakePartial", outermost, new Rewriter(types).Visit(outermost)!);
        }
    }

    private sealed class Rewriter(List<TypeDeclarationSyntax> types) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? Visit(SyntaxNode? node)
        {
            var visited = base.Visit(node);
            return node is TypeDeclarationSyntax type && types.Contains(type) ? MakePartial((TypeDeclarationSyntax)visited!) : visited;
        }

        /// <summary>The keyword stands last, before <c>class</c>.</summary>
        private static TypeDeclarationSyntax MakePartial(TypeDeclarationSyntax type)
        {
            var partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
            if (type.Modifiers.Count > 0)
            {
                return type.WithModifiers(type.Modifiers.Add(partial));
            }

            var keyword = type.Keyword;
            return type
                .WithKeyword(keyword.WithLeadingTrivia())
                .WithModifiers(SyntaxFactory.TokenList(partial.WithLeadingTrivia(keyword.LeadingTrivia)));
        }
    }
}
