using System.Collections.Immutable;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Farming.Orm.Generators.Analyzers.Queries;

/// <summary>
/// Finds words of a query that stand after those they act before. A query is no pipeline as LINQ's are: its rows are filtered, ordered, made distinct,
/// and only then cut into pages, in whatever order it is written.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WordOrderAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [QueryRules.WordOrder];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Analyze, OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var invocation = (IInvocationOperation)context.Operation;
        var word = Word(invocation);
        if (word is null || QueryTypes.Receiver(invocation) is not { } receiver || !QueryTypes.IsPaged(receiver.Type))
        {
            return;
        }

        for (var current = receiver as IInvocationOperation; current is not null; current = QueryTypes.Receiver(current) as IInvocationOperation)
        {
            if (ActsAfter(current.TargetMethod.Name, invocation.TargetMethod.Name))
            {
                context.ReportDiagnostic(Diagnostic.Create(QueryRules.WordOrder, Name(invocation).GetLocation(), word, current.TargetMethod.Name));
                return;
            }
        }
    }

    private static string? Word(IInvocationOperation invocation) => invocation.TargetMethod.Name switch
    {
        "Where" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Distinct" or "Skip" => invocation.TargetMethod.Name,
        "CountAsync" or "AnyAsync" or "FindFirstAsync" when invocation.TargetMethod.Parameters.Any(parameter => parameter.Name == "predicate") =>
            $"The condition of {invocation.TargetMethod.Name}",
        _ => null,
    };

    private static bool ActsAfter(string earlierWord, string word) => earlierWord == "Take" || (earlierWord == "Skip" && word != "Skip");

    private static SyntaxNode Name(IInvocationOperation invocation) =>
        invocation.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : invocation.Syntax;
}
