using System.Collections.Immutable;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Farming.Orm.Generators.Analyzers.Queries;

/// <summary>Finds queries that are made by a statement, or assigned to <c>_</c>, and so can never run.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedQueryAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [QueryRules.NeverRun];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Analyze, OperationKind.ExpressionStatement);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var operation = ((IExpressionStatementOperation)context.Operation).Operation;
        if (operation is ISimpleAssignmentOperation { Target: IDiscardOperation } assignment)
        {
            operation = assignment.Value;
        }

        if (QueryTypes.Plain(operation) is IInvocationOperation invocation && QueryTypes.IsQuery(invocation.Type))
        {
            context.ReportDiagnostic(Diagnostic.Create(QueryRules.NeverRun, invocation.Syntax.GetLocation(), invocation.TargetMethod.Name));
        }
    }
}
