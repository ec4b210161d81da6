using System.Collections.Immutable;
using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.Generators.Parsing;

/// <summary>Reads class declarations as whatever their attributes say that they are.</summary>
internal static class DeclarationParser
{
    /// <summary>Whether a declaration can be one at all. Of structs and interfaces it is to be said that they cannot.</summary>
    public static bool IsCandidate(SyntaxNode node) => node is TypeDeclarationSyntax { AttributeLists.Count: > 0 };

    /// <summary>Reads all declarations of a file.</summary>
    public static ImmutableArray<ParsedDeclaration> Parse(SyntaxTree file, Compilation compilation, CancellationToken cancellationToken)
    {
        var semantics = compilation.GetSemanticModel(file);
        return
        [
            .. file.GetRoot(cancellationToken)
                .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                .Where(IsCandidate)
                .Select(node => Parse((TypeDeclarationSyntax)node, semantics, cancellationToken))
                .OfType<ParsedDeclaration>(),
        ];
    }

    /// <summary>The name of a class that other classes derive from, see <see cref="ParsedDeclaration.Bases"/>.</summary>
    public static string NameOfBase(INamedTypeSymbol type) => type.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static ParsedDeclaration? Parse(TypeDeclarationSyntax declaration, SemanticModel semantics, CancellationToken cancellationToken)
    {
        if (semantics.GetDeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol type)
        {
            return null;
        }

        var compilation = semantics.Compilation;
        var problems = new ProblemList();
        var isModel = type.Find(KnownNames.Model) is not null;
        var model = IsFirst(type.Find(KnownNames.Model), declaration) ? problems.Take(ModelParser.Parse(type, compilation, cancellationToken)) : null;
        var orm = IsFirst(type.Find(KnownNames.Orm), declaration) ? problems.Take(OrmParser.Parse(type, compilation, cancellationToken)) : null;
        var context = IsFirst(JsonContextParser.Find(type), declaration) ? JsonContextParser.Parse(type) : null;
        if (!isModel && IsFirst(StrayAttributes.Find(type), declaration))
        {
            StrayAttributes.Check(type, problems);
        }

        return model is null && orm is null && context is null && problems.Items.Count == 0
            ? null
            : new(
                declaration.SpanStart,
                model is null && orm is null && context is null ? null : new(model, orm, context),
                model is null ? [] : type.Lineage().Select(NameOfBase).ToEquatableArray(),
                problems.Items.ToEquatableArray());
    }

    private static T Take<T>(this ProblemList problems, Parsed<T> parsed)
    {
        problems.AddRange(parsed.Problems);
        return parsed.Value;
    }

    /// <summary>A class has several declarations if it is partial: the first attribute's is the one that counts.</summary>
    private static bool IsFirst(AttributeData? attribute, TypeDeclarationSyntax declaration) =>
        attribute?.ApplicationSyntaxReference is { } reference
        && reference.SyntaxTree == declaration.SyntaxTree
        && declaration.AttributeLists.FullSpan.Contains(reference.Span);
}
