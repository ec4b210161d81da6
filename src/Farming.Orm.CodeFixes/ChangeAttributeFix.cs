using System.Collections.Immutable;
using System.Composition;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.CodeFixes;

/// <summary>Makes a relation one of another kind: <c>[HasMany]</c> a <c>[HasOne]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ChangeAttributeFix : RemedyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FORM0102", "FORM0104", "FORM0110"];

    /// <inheritdoc/>
    protected override void Register(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (Find(diagnostic, Remedies.Attribute) is { } kind && node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
        {
            var name = attribute.Name;
            var old = name is QualifiedNameSyntax qualified ? qualified.Right : name is AliasQualifiedNameSyntax alias ? alias.Name : name;
            Replace(context, diagnostic, $"Change to [{kind}]", Remedies.Attribute, old, SyntaxFactory.IdentifierName(kind).WithTriviaFrom(old));
        }
    }
}
