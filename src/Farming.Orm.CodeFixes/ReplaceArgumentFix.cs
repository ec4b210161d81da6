using System.Collections.Immutable;
using System.Composition;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.CodeFixes;

/// <summary>Replaces a misspelt target, foreign key or field by the one that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReplaceArgumentFix : RemedyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FORM0008", "FORM0101", "FORM0102", "FORM0105", "FORM0107", "FORM0108"];

    /// <inheritdoc/>
    protected override void Register(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (Find(diagnostic, Remedies.Replacement) is { } text && node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument)
        {
            Replace(context, diagnostic, $"Change to \"{text}\"", Remedies.Replacement, argument.Expression, Attributes.Text(text).WithTriviaFrom(argument.Expression));
        }
    }
}
