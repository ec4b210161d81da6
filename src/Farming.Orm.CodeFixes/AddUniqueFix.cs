using System.Collections.Immutable;
using System.Composition;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.CodeFixes;

/// <summary>Puts <c>[Unique]</c> on the property that must be unique, or on its class for several.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddUniqueFix : RemedyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FORM0104", "FORM0108"];

    /// <inheritdoc/>
    protected override void Register(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (Find(diagnostic, Remedies.Unique) is { } fields && Find(diagnostic, Remedies.Model) is { } model)
        {
            var names = fields.Split(',').Select(name => name.Trim()).ToList();
            var simple = model.Substring(model.LastIndexOf('.') + 1);
            var title = names.Count == 1 ? $"Add [Unique] to '{simple}.{names[0]}'" : $"Add [Unique(\"{string.Join("\", \"", names)}\")] to '{simple}'";
            Offer(context, diagnostic, title, Remedies.Unique, token => AddAsync(context.Document, model, names, token));
        }
    }

    private static async Task<Solution> AddAsync(Document document, string model, List<string> names, CancellationToken token)
    {
        var solution = document.Project.Solution;
        if (await document.Project.GetCompilationAsync(token).ConfigureAwait(false) is not { } compilation || Declaration.FindType(compilation, model) is not { } type)
        {
            return solution;
        }

        var declaration = names.Count == 1
            ? await Declaration.FindPropertyAsync(type, names[0], token).ConfigureAwait(false)
            : await ClassAsync(type, token).ConfigureAwait(false);
        return declaration switch
        {
            PropertyDeclarationSyntax property => await Declaration.ReplaceAsync(solution, property, Attributes.Annotate(property, "Unique"), token).ConfigureAwait(false),
            ParameterSyntax parameter => await Declaration.ReplaceAsync(solution, parameter, Attributes.Annotate(parameter, "Unique"), token).ConfigureAwait(false),
            TypeDeclarationSyntax @class =>
                await Declaration.ReplaceAsync(solution, @class, Attributes.Annotate(@class, $"Unique(\"{string.Join("\", \"", names)}\")"), token).ConfigureAwait(false),
            _ => solution,
        };
    }

    /// <summary>The part of the class that has attributes: <c>[Model]</c> is one.</summary>
    private static async Task<SyntaxNode?> ClassAsync(INamedTypeSymbol type, CancellationToken token)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (await reference.GetSyntaxAsync(token).ConfigureAwait(false) is TypeDeclarationSyntax { AttributeLists.Count: > 0 } declaration)
            {
                return declaration;
            }
        }

        return null;
    }
}
