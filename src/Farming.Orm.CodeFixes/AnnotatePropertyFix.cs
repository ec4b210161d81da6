using System.Collections.Immutable;
using System.Composition;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.CodeFixes;

/// <summary>Stores a property as JSON, or leaves it out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AnnotatePropertyFix : RemedyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FORM0003", "FORM0010"];

    /// <inheritdoc/>
    protected override void Register(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        SyntaxNode? property = node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() ?? (SyntaxNode?)node.FirstAncestorOrSelf<ParameterSyntax>();
        if (Find(diagnostic, Remedies.Annotations) is not { } annotations || property is null)
        {
            return;
        }

        foreach (var attribute in annotations.Split(',').Select(name => name.Trim()))
        {
            var annotated = property is ParameterSyntax parameter
                ? (SyntaxNode)Attributes.Annotate(parameter, attribute)
                : Attributes.Annotate((PropertyDeclarationSyntax)property, attribute);
            Replace(context, diagnostic, $"Add [{attribute}]", attribute, property, annotated);
        }
    }
}
