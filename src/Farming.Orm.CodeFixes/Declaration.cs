using Microsoft.CodeAnalysis;

namespace Farming.Orm.CodeFixes;

/// <summary>Finds what a diagnostic names in other files.</summary>
internal static class Declaration
{
    /// <summary>The class, by its name as diagnostics carry it: <c>App.Outer.User</c>.</summary>
    public static INamedTypeSymbol? FindType(Compilation compilation, string name) =>
        DocumentationCommentId.GetFirstSymbolForDeclarationId($"T:{name.Replace("@", "")}", compilation) as INamedTypeSymbol;

    /// <summary>The declaration of a property, of the class or of one that it derives from.</summary>
    public static async Task<SyntaxNode?> FindPropertyAsync(INamedTypeSymbol? type, string property, CancellationToken cancellationToken)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(property).FirstOrDefault() is IPropertySymbol { DeclaringSyntaxReferences: [var reference, ..] })
            {
                return await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        return null;
    }

    /// <summary>The solution with one node of some file replaced by another.</summary>
    public static async Task<Solution> ReplaceAsync(Solution solution, SyntaxNode old, SyntaxNode @new, CancellationToken cancellationToken)
    {
        if (solution.GetDocument(old.SyntaxTree) is not { } document)
        {
            return solution;
        }

        var root = await old.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        return solution.WithDocumentSyntaxRoot(document.Id, root.ReplaceNode(old, @new));
    }
}
