using System.Collections.Immutable;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Parsing;
using Farming.Orm.Generators.Resolution;
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

            var declarations = new DeclaredTypes(start.Compilation);
            start.RegisterSymbolAction(action => Analyze(action, declarations), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, DeclaredTypes declarations)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.Find(KnownNames.Model) is not null)
        {
            var parsed = ModelParser.Parse(type, context.Compilation, context.CancellationToken);
            var resolution = new ProblemList();
            var resolved = ModelResolver.Resolve(parsed.Value, declarations.Index, resolution);
            new ForeignKeyChecker(resolved, declarations.Graph, resolution).Check();
            new InverseChecker(resolved, declarations.Index, resolution).Check();
            Report(context, type, parsed.Problems.Concat(resolution.Items));
        }
        else
        {
            var problems = new ProblemList();
            StrayAttributes.Check(type, problems);
            Report(context, type, problems.Items);
        }

        if (type.Find(KnownNames.Orm) is not null)
        {
            var parsed = OrmParser.Parse(type, context.Compilation, context.CancellationToken);
            var resolution = new ProblemList();
            OrmResolver.Resolve(parsed.Value, declarations.Index, resolution);
            Report(context, type, parsed.Problems.Concat(resolution.Items));
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
