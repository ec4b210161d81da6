using System.Collections.Immutable;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Farming.Orm.Generators.Analyzers.Queries;

/// <summary>Finds what a <c>Select</c> computes, and what it reads for some rows only. Its lambda is to name columns and relations, and no more.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SelectAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [QueryRules.ComputedSelect, QueryRules.ConditionalSelect];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Analyze, OperationKind.AnonymousFunction);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var lambda = (IAnonymousFunctionOperation)context.Operation;
        if (!IsSelect(lambda))
        {
            return;
        }

        var uses = SelectReads.In(lambda.Body).Select(read => SelectUse.Of(read, lambda)).OfType<SelectUse>().ToList();
        var conditional = uses.Where(use => use.IsConditional).ToList();
        Report(context, QueryRules.ConditionalSelect, conditional);
        Report(context, QueryRules.ComputedSelect, uses.Where(use => !use.IsConditional && !conditional.Exists(use.Decides)));
    }

    /// <summary>Whether the lambda reads rows. Those inside it are looked at by themselves.</summary>
    internal static bool IsSelect(IAnonymousFunctionOperation lambda) =>
        lambda.Symbol.Parameters is [var first, ..] && QueryTypes.IsSelection(first.Type);

    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor rule, IEnumerable<SelectUse> uses)
    {
        foreach (var same in uses.GroupBy(use => use.Where.Syntax))
        {
            var names = same.Select(use => $"'{use.Name}'").Distinct().ToList();
            context.ReportDiagnostic(Diagnostic.Create(rule, same.Key.GetLocation(), string.Join(" and ", names)));
        }
    }
}
