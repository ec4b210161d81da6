using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Parsing;
using Farming.Orm.Generators.Resolution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.Generators.Analyzers;

/// <summary>All models and serializer contexts of a compilation, found when they are first asked for.</summary>
internal sealed class DeclaredTypes
{
    private readonly Lazy<IReadOnlyList<INamedTypeSymbol>> _types;
    private readonly Lazy<ModelIndex> _index;
    private readonly Lazy<RequiredGraph> _graph;

    public DeclaredTypes(Compilation compilation)
    {
        _types = new(() => [.. All(compilation.Assembly.GlobalNamespace).Where(HasAttributes)]);
        _index = new(() => new(
            With(KnownNames.Model).Select(type => ModelParser.Parse(type, compilation, CancellationToken.None).Value),
            With(KnownNames.Orm).Select(type => OrmParser.Parse(type, compilation, CancellationToken.None).Value),
            _types.Value.Where(JsonContextParser.IsContext).Select(JsonContextParser.Parse).OfType<JsonContextModel>()));
        _graph = new(() => new(_index.Value));
    }

    /// <summary>The models by name.</summary>
    public ModelIndex Index => _index.Value;

    /// <summary>Which models need which.</summary>
    public RequiredGraph Graph => _graph.Value;

    /// <summary>Whether a model derives from the type.</summary>
    public bool IsBaseOfModel(INamedTypeSymbol type) =>
        With(KnownNames.Model).Any(model => model.Lineage().Any(ancestor => SymbolEqualityComparer.Default.Equals(ancestor.OriginalDefinition, type.OriginalDefinition)));

    private IEnumerable<INamedTypeSymbol> With(string attribute) => _types.Value.Where(type => type.Find(attribute) is not null);

    private static IEnumerable<INamedTypeSymbol> All(INamespaceOrTypeSymbol scope)
    {
        foreach (var member in scope.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (var nested in All(member))
            {
                yield return nested;
            }
        }
    }

    /// <summary>A look at the syntax is cheaper than binding the attributes of every type.</summary>
    private static bool HasAttributes(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax { AttributeLists.Count: > 0 });
}
