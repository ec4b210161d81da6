using System.Collections.Immutable;
using System.Composition;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.CodeFixes;

/// <summary>Names a relation after its foreign key.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NameRelationFix : RemedyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FORM0109"];

    /// <inheritdoc/>
    protected override void Register(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (Find(diagnostic, Remedies.ArgumentName) is { } name
            && Find(diagnostic, Remedies.ArgumentValue) is { } value
            && node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
        {
            Replace(context, diagnostic, $"Add {name} = \"{value}\"", Remedies.ArgumentName, attribute, Attributes.WithArgument(attribute, name, value));
        }
    }
}
