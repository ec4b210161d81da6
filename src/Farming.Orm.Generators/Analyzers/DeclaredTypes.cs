using System.Collections.Immutable;
using Farming.Orm.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Analyzers;

/// <summary>What the class declarations of one compilation were read as.</summary>
internal sealed class DeclaredTypes
{
    private readonly Dictionary<(SyntaxTree File, int Start), ParsedDeclaration> _declarations = [];
    private readonly HashSet<string> _bases = new(StringComparer.Ordinal);

    public DeclaredTypes(IEnumerable<(SyntaxTree File, ImmutableArray<ParsedDeclaration> Declarations)> files, DeclaredModels models)
    {
        Models = models;
        foreach (var (file, declarations) in files)
        {
            foreach (var declaration in declarations)
            {
                _declarations[(file, declaration.Start)] = declaration;
                _bases.UnionWith(declaration.Bases);
            }
        }
    }

    /// <summary>The models together.</summary>
    public DeclaredModels Models { get; }

    /// <summary>The declarations of a class that are something to the generator, or wrong.</summary>
    public IEnumerable<ParsedDeclaration> Of(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (_declarations.TryGetValue((reference.SyntaxTree, reference.Span.Start), out var declaration))
            {
                yield return declaration;
            }
        }
    }

    /// <summary>Whether a model derives from the class, or is it.</summary>
    public bool IsBaseOfModel(INamedTypeSymbol type) => _bases.Count > 0 && _bases.Contains(DeclarationParser.NameOfBase(type));
}
