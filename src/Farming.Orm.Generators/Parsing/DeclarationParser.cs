using System.Collections.Immutable;
using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.Generators.Parsing;

/// <summary>Reads class declarations as whatever their attributes say that they are.</summary>
internal static class DeclarationParser
{
    /// <summary>Whether a declaration can be one at all.</summary>
    public static bool IsCandidate(SyntaxNode node) =>
        node is ClassDeclarationSyntax { AttributeLists.Count: > 0 } or RecordDeclarationSyntax { AttributeLists.Count: > 0 };

    /// <summary>Reads all declarations of a file.</summary>
    public static ImmutableArray<DeclarationModel> Parse(SyntaxTree file, Compilation compilation, CancellationToken cancellationToken)
    {
        var semantics = compilation.GetSemanticModel(file);
        return
        [
            .. file.GetRoot(cancellationToken)
                .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                .Where(IsCandidate)
                .Select(node => Parse((TypeDeclarationSyntax)node, semantics, cancellationToken))
                .OfType<DeclarationModel>(),
        ];
    }

    private static DeclarationModel? Parse(TypeDeclarationSyntax declaration, SemanticModel semantics, CancellationToken cancellationToken)
    {
        if (semantics.GetDeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol type)
        {
            return null;
        }

        var compilation = semantics.Compilation;
        var model = IsFirst(type.Find(KnownNames.Model), declaration) ? ModelParser.Parse(type, compilation, cancellationToken).Value : null;
        var orm = IsFirst(type.Find(KnownNames.Orm), declaration) ? OrmParser.Parse(type, compilation, cancellationToken).Value : null;
        var context = IsFirst(JsonContextParser.Find(type), declaration) ? JsonContextParser.Parse(type) : null;
        return model is null && orm is null && context is null ? null : new(model, orm, context);
    }

    /// <summary>A class has several declarations if it is partial: the first attribute's is the one that counts.</summary>
    private static bool IsFirst(AttributeData? attribute, TypeDeclarationSyntax declaration) =>
        attribute?.ApplicationSyntaxReference is { } reference
        && reference.SyntaxTree == declaration.SyntaxTree
        && declaration.AttributeLists.FullSpan.Contains(reference.Span);
}
