using System.Collections.Immutable;
using Farming.Orm.Generators.Parsing;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Farming.Orm.Generators.Analyzers.Queries;

/// <summary>
/// Finds <c>new(…)</c> without a type as the value of an assignment. It makes an assignment: with arguments it does not compile, and without any it leaves
/// the field unchanged.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NewAssignmentAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [QueryRules.NewAssignment];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.ImplicitObjectCreationExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var types = context.SemanticModel.GetTypeInfo(context.Node, context.CancellationToken);
        if ((types.Type ?? types.ConvertedType) is INamedTypeSymbol { Name: "Assignment" or "UnchangedAssignment" } assignment && assignment.IsOurs(assignment.Name))
        {
            context.ReportDiagnostic(Diagnostic.Create(QueryRules.NewAssignment, context.Node.GetLocation()));
        }
    }
}
