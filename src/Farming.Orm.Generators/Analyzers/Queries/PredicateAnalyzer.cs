using System.Collections.Immutable;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Farming.Orm.Generators.Analyzers.Queries;

/// <summary>Finds predicates that C# itself is to decide by. The compiler lets them pass, since <c>&amp;&amp;</c> and <c>||</c> need the operators for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PredicateAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [QueryRules.PredicateAsBool];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Analyze, OperationKind.Unary);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var operation = (IUnaryOperation)context.Operation;
        if (operation.OperatorKind is UnaryOperatorKind.True or UnaryOperatorKind.False && QueryTypes.IsPredicate(operation.Operand.Type))
        {
            context.ReportDiagnostic(Diagnostic.Create(QueryRules.PredicateAsBool, operation.Operand.Syntax.GetLocation()));
        }
    }
}
