using Farming.Orm.Generators.Analyzers;
using Farming.Orm.Generators.Emission;
using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Outlines;
using Farming.Orm.Generators.Resolution;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators;

/// <summary>Writes the other half of <c>[Model]</c> and <c>[Orm]</c> classes, and the typed builders beside them.</summary>
/// <remarks>What is wrong is left out here, and reported by <see cref="ModelAnalyzer"/>, which calls the same parsers.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class OrmGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Each class that carries an attribute of ours. The files of a compilation are looked at here, not by the compiler's SyntaxProvider,
        // which binds the attributes of all classes anew after each keystroke: this reads only those files again that depend on what changed.
        var cache = new DeclarationCache();
        var declarations = context.CompilationProvider
            .SelectMany(static (compilation, _) => compilation.SyntaxTrees)
            .Combine(context.CompilationProvider)
            .Where(static file => LanguageCheck.IsSupported(file.Right))
            .SelectMany((file, token) => cache.Parse(file.Left, file.Right, token).Select(parsed => parsed.Declaration).OfType<DeclarationModel>())
            .WithTrackingName(TrackingNames.Declarations);

        // Each [Model] class on its own.
        var models = declarations
            .Where(static declaration => declaration.Model is not null)
            .Select(static (declaration, _) => declaration.Model!)
            .WithTrackingName(TrackingNames.Models);

        // Each [Orm] class, with the models it takes from referenced assemblies.
        var orms = declarations
            .Where(static declaration => declaration.Orm is not null)
            .Select(static (declaration, _) => declaration.Orm!)
            .WithTrackingName(TrackingNames.Orms);

        // Each serializer context, for [Json] properties.
        var contexts = declarations
            .Where(static declaration => declaration.JsonContext is not null)
            .Select(static (declaration, _) => declaration.JsonContext!)
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

        // A language that is too old, which is reported instead of errors in generated code.
        var oldLanguage = context.CompilationProvider.Select(static (compilation, token) => LanguageCheck.TooOld(compilation, token));

        context.RegisterSourceOutput(oldLanguage, static (output, version) =>
        {
            if (version is not null)
            {
                output.ReportDiagnostic(Diagnostic.Create(ProjectRules.OldLanguage, Location.None, version));
            }
        });
        context.RegisterSourceOutput(resolvedModels, static (output, model) => output.AddSource(model.HintName, ModelEmitter.Emit(model)));
        context.RegisterSourceOutput(resolvedOrms, static (output, orm) => output.AddSource(orm.HintName, OrmEmitter.Emit(orm)));
    }
}
