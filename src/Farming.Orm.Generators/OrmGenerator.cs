using Farming.Orm.Generators.Diagnostics;
using Farming.Orm.Generators.Emission;
using Farming.Orm.Generators.Parsing;
using Farming.Orm.Generators.Resolution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.Generators;

/// <summary>Writes the other half of <c>[Model]</c> and <c>[Orm]</c> classes, and the typed builders beside them.</summary>
/// <remarks>What is wrong is left out here, and reported by <see cref="ModelAnalyzer"/>, which calls the same parsers.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class OrmGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Each [Model] class on its own.
        var models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownNames.FullName(KnownNames.Model),
                static (node, _) => IsClass(node),
                static (found, token) => IsFirst(found) ? ModelParser.Parse((INamedTypeSymbol)found.TargetSymbol, found.SemanticModel.Compilation, token).Value : null)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(TrackingNames.Models);

        // Each [Orm] class, with the models it takes from referenced assemblies.
        var orms = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownNames.FullName(KnownNames.Orm),
                static (node, _) => IsClass(node),
                static (found, token) => IsFirst(found) ? OrmParser.Parse((INamedTypeSymbol)found.TargetSymbol, found.SemanticModel.Compilation, token).Value : null)
            .Where(static orm => orm is not null)
            .Select(static (orm, _) => orm!)
            .WithTrackingName(TrackingNames.Orms);

        // Each serializer context, for [Json] properties.
        var contexts = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownNames.JsonSerializable,
                static (node, _) => node is ClassDeclarationSyntax,
                static (found, _) => JsonContextParser.Parse((INamedTypeSymbol)found.TargetSymbol))
            .Where(static found => found is not null)
            .Select(static (found, _) => found!)
            .WithTrackingName(TrackingNames.JsonContexts);

        // All of them together, to look names up in: built once, not once per model.
        var index = models.Collect()
            .Combine(orms.Collect())
            .Combine(contexts.Collect())
            .Select(static (all, _) => new ModelIndex(all.Left.Left, all.Left.Right, all.Right.Distinct()))
            .WithTrackingName(TrackingNames.Index);

        // Each model with what its relations lead to: unchanged unless that changes.
        var resolvedModels = models
            .Where(static model => model.IsEmitted)
            .Combine(index)
            .Select(static (pair, _) => ModelResolver.Resolve(pair.Left, pair.Right, new ProblemList()))
            .WithTrackingName(TrackingNames.ResolvedModels);

        // Each [Orm] class with its models.
        var resolvedOrms = orms
            .Where(static orm => orm.IsEmitted)
            .Combine(index)
            .Select(static (pair, _) => OrmResolver.Resolve(pair.Left, pair.Right, new ProblemList()))
            .WithTrackingName(TrackingNames.ResolvedOrms);

        context.RegisterSourceOutput(resolvedModels, static (output, model) => output.AddSource(model.HintName, ModelEmitter.Emit(model)));
        context.RegisterSourceOutput(resolvedOrms, static (output, orm) => output.AddSource(orm.HintName, OrmEmitter.Emit(orm)));
    }

    private static bool IsClass(SyntaxNode node) =>
        node is ClassDeclarationSyntax or RecordDeclarationSyntax;

    /// <summary>An attribute that is there twice, by mistake, must not give two files.</summary>
    private static bool IsFirst(GeneratorAttributeSyntaxContext found)
    {
        var first = found.TargetSymbol.GetAttributes().First(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, found.Attributes[0].AttributeClass));
        var (expected, actual) = (first.ApplicationSyntaxReference, found.Attributes[0].ApplicationSyntaxReference);
        return expected?.SyntaxTree == actual?.SyntaxTree && expected?.Span == actual?.Span;
    }
}
