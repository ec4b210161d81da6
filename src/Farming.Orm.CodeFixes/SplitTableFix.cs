using System.Collections.Immutable;
using System.Composition;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.CodeFixes;

/// <summary>Splits a table's name at its dot: <c>[Model("users", Schema = "auth")]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SplitTableFix : RemedyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FORM0011"];

    /// <inheritdoc/>
    protected override void Register(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (Find(diagnostic, Remedies.Replacement) is { } table
            && Find(diagnostic, Remedies.ArgumentName) is { } name
            && Find(diagnostic, Remedies.ArgumentValue) is { } value
            && node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { Parent.Parent: AttributeSyntax attribute } argument)
        {
            var replaced = attribute.ReplaceNode(argument.Expression, Attributes.Text(table).WithTriviaFrom(argument.Expression));
            Replace(context, diagnostic, $"Change to \"{table}\" with {name} = \"{value}\"", "SplitTable", attribute, Attributes.WithArgument(replaced, name, value));
        }
    }
}
