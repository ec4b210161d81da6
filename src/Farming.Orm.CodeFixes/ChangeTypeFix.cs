using System.Collections.Immutable;
using System.Composition;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Farming.Orm.CodeFixes;

/// <summary>Gives a foreign key the type of the key that it points to, or makes it nullable.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ChangeTypeFix : RemedyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FORM0103", "FORM0111", "FORM0112"];

    /// <inheritdoc/>
    protected override void Register(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (Find(diagnostic, Remedies.Type) is { } type && Find(diagnostic, Remedies.Property) is { } property && Find(diagnostic, Remedies.Model) is { } model)
        {
            var title = $"Change the type of '{model.Substring(model.LastIndexOf('.') + 1)}.{property}' to '{type.Replace("global::", "")}'";
            Offer(context, diagnostic, title, Remedies.Type, token => ChangeAsync(context.Document, model, property, type, token));
        }
    }

    private static async Task<Solution> ChangeAsync(Document document, string model, string property, string type, CancellationToken token)
    {
        var solution = document.Project.Solution;
        if (await document.Project.GetCompilationAsync(token).ConfigureAwait(false) is not { } compilation)
        {
            return solution;
        }

        var declaration = await Declaration.FindPropertyAsync(Declaration.FindType(compilation, model), property, token).ConfigureAwait(false);
        var old = declaration switch
        {
            PropertyDeclarationSyntax syntax => syntax.Type,
            ParameterSyntax syntax => syntax.Type,
            _ => null,
        };
        if (old is null)
        {
            return solution;
        }

        var changed = SyntaxFactory.ParseTypeName(type).WithTriviaFrom(old).WithAdditionalAnnotations(Simplifier.Annotation);
        return await Declaration.ReplaceAsync(solution, old, changed, token).ConfigureAwait(false);
    }
}
