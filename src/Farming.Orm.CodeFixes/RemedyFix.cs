using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Farming.Orm.CodeFixes;

/// <summary>A code fix that does what a diagnostic says in its properties, see <see cref="Remedies"/>.</summary>
public abstract class RemedyFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (node is not null)
            {
                Register(context, diagnostic, node);
            }
        }
    }

    /// <summary>Offers what the diagnostic asks for, if it asks for something.</summary>
    /// <param name="context">Takes the fixes.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="node">What it stands at.</param>
    protected abstract void Register(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node);

    /// <summary>Offers to replace one node of the document by another.</summary>
    private protected static void Replace(CodeFixContext context, Diagnostic diagnostic, string title, string kind, SyntaxNode old, SyntaxNode @new) => Offer(
        context,
        diagnostic,
        title,
        kind,
        async token =>
        {
            var root = await context.Document.GetSyntaxRootAsync(token).ConfigureAwait(false);
            return context.Document.WithSyntaxRoot(root!.ReplaceNode(old, @new)).Project.Solution;
        });

    /// <summary>Offers a change.</summary>
    /// <param name="context">Takes the fix.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="title">What the change is called.</param>
    /// <param name="kind">What changes that are made together have in common.</param>
    /// <param name="change">Makes it.</param>
    private protected static void Offer(CodeFixContext context, Diagnostic diagnostic, string title, string kind, Func<CancellationToken, Task<Solution>> change) =>
        context.RegisterCodeFix(CodeAction.Create(title, change, equivalenceKey: kind), diagnostic);

    private protected static string? Find(Diagnostic diagnostic, string remedy) =>
        diagnostic.Properties.TryGetValue(remedy, out var value) ? value : null;
}
