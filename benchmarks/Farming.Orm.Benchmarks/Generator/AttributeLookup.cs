using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.Benchmarks.Generator;

/// <summary>A generator that only asks the compiler for the classes with an attribute.</summary>
internal sealed class AttributeLookup : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var names = context.SyntaxProvider.ForAttributeWithMetadataName(
            typeof(ModelAttribute).FullName!,
            static (node, _) => node is ClassDeclarationSyntax,
            static (found, _) => found.TargetSymbol.Name);
        context.RegisterSourceOutput(names, static (_, _) => { });
    }
}
