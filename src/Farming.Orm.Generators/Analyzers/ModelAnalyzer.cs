using System.Collections.Immutable;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Farming.Orm.Generators.Analyzers;

/// <summary>Reports what is wrong with <c>[Model]</c> and <c>[Orm]</c> classes, by the parsers that the generator uses.</summary>
/// <remarks>An analyzer, and not the generator, since only what an analyzer reports can be suppressed by <c>#pragma</c>.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ModelRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.FullName(KnownNames.Model)) is null)
            {
                return;
            }

            var reader = DeclarationReader.Of(start.Compilation);
            start.RegisterSymbolAction(action => Analyze(action, reader), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, DeclarationReader reader)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var declared = reader.Read(context.Compilation, context.CancellationToken);
        foreach (var parsed in declared.Of(type))
        {
            Report(context, type, parsed.Problems);
            if (parsed.Declaration is { } declaration)
            {
                Report(context, type, declared.Models.ProblemsOf(declaration));
            }
        }

        if (declared.IsBaseOfModel(type))
        {
            foreach (var (property, value) in InitializerCheck.Find(type, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(ModelRules.InitializedField, value.GetLocation(), property.Name, InitializerCheck.Remedy(property)));
            }
        }
    }

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            var location = PlaceLocator.Locate(type, problem.Place, context.CancellationToken);
            var properties = problem.Remedies.ToImmutableDictionary(remedy => remedy.Name, remedy => (string?)remedy.Value);
            context.ReportDiagnostic(Diagnostic.Create(RuleList.Find(problem.Rule), location, properties, [.. problem.Arguments]));
        }
    }
}
