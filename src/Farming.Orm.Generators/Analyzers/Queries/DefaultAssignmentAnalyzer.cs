using System.Collections.Immutable;
using Farming.Orm.Generators.Parsing;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Farming.Orm.Generators.Analyzers.Queries;

/// <summary>
/// Finds <c>default</c> in a branch of the value of an assignment: C# gives it the type of the other branch, so it is null or 0 and is stored, where a field
/// that stays unchanged was meant.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefaultAssignmentAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [QueryRules.DefaultAssignment];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Analyze, OperationKind.Conversion);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (IsAssignment(conversion.Type) && !IsAssignment(conversion.Operand.Type))
        {
            Report(context, conversion.Operand);
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation value)
    {
        switch (QueryTypes.Plain(value))
        {
            case IConditionalOperation { WhenTrue: var whenTrue, WhenFalse: { } whenFalse }:
                ReportBranch(context, whenTrue);
                ReportBranch(context, whenFalse);
                break;
            case ICoalesceOperation { Value: var present, WhenNull: var whenNull }:
                ReportBranch(context, present);
                ReportBranch(context, whenNull);
                break;
            case ISwitchExpressionOperation { Arms: var arms }:
                foreach (var arm in arms)
                {
                    ReportBranch(context, arm.Value);
                }

                break;
            default:
                break;
        }
    }

    private static void ReportBranch(OperationAnalysisContext context, IOperation branch)
    {
        if (QueryTypes.Plain(branch) is not IDefaultValueOperation { Syntax: var syntax, Type: var type } || !syntax.IsKind(SyntaxKind.DefaultLiteralExpression))
        {
            Report(context, branch);
            return;
        }

        // The default of an assignment leaves the field unchanged.
        if (type is INamedTypeSymbol named && named.IsOurs(named.Name))
        {
            return;
        }

        var stored = type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } ? "default value" : "null";
        context.ReportDiagnostic(Diagnostic.Create(QueryRules.DefaultAssignment, syntax.GetLocation(), stored));
    }

    private static bool IsAssignment(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Assignment", Arity: 1 } named && named.IsOurs(named.Name);
}
