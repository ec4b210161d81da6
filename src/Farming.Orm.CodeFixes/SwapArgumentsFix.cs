using System.Collections.Immutable;
using System.Composition;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.CodeFixes;

/// <summary>Swaps <c>From</c> and <c>To</c> of a many-to-many relation.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SwapArgumentsFix : RemedyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FORM0106"];

    /// <inheritdoc/>
    protected override void Register(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        var names = Find(diagnostic, Remedies.Swap)?.Split(',').Select(name => name.Trim()).ToList();
        if (names is { Count: 2 }
            && node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
            && Value(attribute, names[0]) is { } one
            && Value(attribute, names[1]) is { } other)
        {
            var swapped = attribute.ReplaceNodes([one, other], (old, _) => (old == one ? other : one).WithTriviaFrom(old));
            Replace(context, diagnostic, $"Swap {names[0]} and {names[1]}", Remedies.Swap, attribute, swapped);
        }
    }

    private static ExpressionSyntax? Value(AttributeSyntax attribute, string argument) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(syntax => syntax.NameEquals?.Name.Identifier.ValueText == argument)?.Expression;
}
