using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.Architecture.Tests;

/// <summary>Finds which folders of a project use types of which others.</summary>
internal sealed class UseFinder(SourceProject project)
{
    /// <summary>The uses of types of other folders, once for each type and file; and the names that mean nothing.</summary>
    internal IEnumerable<SourceUse> Find() => project.Compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0).SelectMany(Find);

    private IEnumerable<SourceUse> Find(SyntaxTree tree)
    {
        var model = project.Compilation.GetSemanticModel(tree);
        var from = project.FolderOf(tree.FilePath);
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var node in tree.GetRoot().DescendantNodes().Where(node => node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax && !IsImport(node)))
        {
            var info = model.GetSymbolInfo(node);
            if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not { } symbol)
            {
                if (node is SimpleNameSyntax name && !IsKeyword(name))
                {
                    yield return new(from, Place(node), name.Identifier.Text, null, null);
                }
            }
            else if (TypeOf(symbol) is { DeclaringSyntaxReferences.Length: > 0 } type && seen.Add(type) && project.FolderOf(FileOf(type)) is var to && to != from)
            {
                yield return new(from, Place(node), symbol.Name, type.Name, to);
            }
        }
    }

    private string Place(SyntaxNode node) => $"{project.RelativePath(node.SyntaxTree.FilePath)}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    /// <summary>An import is no use, and the compiler refuses those that are in vain.</summary>
    private static bool IsImport(SyntaxNode node) => node.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { Alias: null };

    /// <summary>Words that look like names to the parser.</summary>
    private static bool IsKeyword(SimpleNameSyntax name) => name.Identifier.Text is "nameof" or "notnull" or "unmanaged" or "_" or "var";

    /// <summary>The type that a name means: itself, or the one that the member belongs to.</summary>
    private static INamedTypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => Declared(type),
        IAliasSymbol { Target: INamedTypeSymbol type } => Declared(type),
        IMethodSymbol { MethodKind: not MethodKind.LocalFunction } method => Declared((method.ReducedFrom ?? method).ContainingType),
        IPropertySymbol or IFieldSymbol or IEventSymbol => Declared(symbol.ContainingType),
        _ => null,
    };

    /// <summary>An extension block is part of the class around it.</summary>
    private static INamedTypeSymbol? Declared(INamedTypeSymbol? type) => type?.OriginalDefinition is { IsExtension: true } block ? Declared(block.ContainingType) : type?.OriginalDefinition;

    /// <summary>The main file of a type: the one that has its name, or else the first.</summary>
    private static string FileOf(INamedTypeSymbol type)
    {
        var files = type.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree.FilePath).Order(StringComparer.Ordinal).ToList();
        return files.Find(file => Path.GetFileNameWithoutExtension(file) == type.Name) ?? files[0];
    }
}
