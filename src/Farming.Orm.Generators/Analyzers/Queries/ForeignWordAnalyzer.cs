using System.Collections.Immutable;
using Farming.Orm.Generators.Analyzers.Queries.Words;
using Farming.Orm.Generators.Parsing;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Farming.Orm.Generators.Analyzers.Queries;

/// <summary>
/// Finds what people who know LINQ and Entity Framework write, and names our word for it. The compiler refuses such code already, with an error about some other
/// library's method, so only code that does not compile is looked at.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForeignWordAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [QueryRules.ForeignWord];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(AnalyzeInvalid, OperationKind.Invalid);
        context.RegisterOperationAction(AnalyzeInvocation, OperationKind.Invocation);
        context.RegisterOperationAction(AnalyzeUse, OperationKind.Loop, OperationKind.Await, OperationKind.IsPattern);
        context.RegisterSyntaxNodeAction(AnalyzeConditionalAccess, SyntaxKind.ConditionalAccessExpression);
        context.RegisterOperationAction(AnalyzeBinary, OperationKind.Binary, OperationKind.Coalesce);
    }

    /// <summary>What the compiler could not make sense of.</summary>
    private static void AnalyzeInvalid(OperationAnalysisContext context)
    {
        var types = context.Operation.SemanticModel!;
        switch (context.Operation.Syntax)
        {
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } invocation:
                AnalyzeMember(context, access.Expression, access.Name, invocation.ArgumentList);
                break;
            case InvocationExpressionSyntax { Expression: IdentifierNameSyntax name } invocation:
                ReportArguments(context, name, invocation.ArgumentList);
                break;
            case MemberAccessExpressionSyntax { Parent: not InvocationExpressionSyntax } access:
                AnalyzeMember(context, access.Expression, access.Name, arguments: null);
                break;
            case IsPatternExpressionSyntax pattern when QueryTypes.IsColumn(types.GetTypeInfo(pattern.Expression).Type):
                Report(context, pattern, ForeignWords.Pattern);
                break;
            default:
                break;
        }
    }

    /// <summary>Calls that the compiler understands, as methods that compare any two objects.</summary>
    private static void AnalyzeInvocation(OperationAnalysisContext context)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (invocation.TargetMethod.Name is not ("Equals" or "ReferenceEquals" or "Contains" or "CompareTo")
            || IsOfRuntime(invocation.TargetMethod)
            || invocation.Syntax is not InvocationExpressionSyntax { Expression: var called } syntax)
        {
            return;
        }

        if (called is MemberAccessExpressionSyntax access)
        {
            AnalyzeMember(context, access.Expression, access.Name, syntax.ArgumentList);
        }
        else if (called is IdentifierNameSyntax name)
        {
            ReportArguments(context, name, syntax.ArgumentList);
        }
    }

    private static void AnalyzeUse(OperationAnalysisContext context)
    {
        switch (context.Operation)
        {
            case IForEachLoopOperation { Collection: var collection } when QueryTypes.IsQuery(QueryTypes.Plain(collection)?.Type):
                Report(context, collection.Syntax, ForeignWords.Enumerated);
                break;
            case IAwaitOperation { Operation: var operand } when QueryTypes.IsQuery(operand.Type):
                Report(context, operand.Syntax, ForeignWords.Awaited);
                break;
            case IIsPatternOperation { Value: var value, Syntax: var syntax } when QueryTypes.IsColumn(value.Type):
                Report(context, syntax, ForeignWords.Pattern);
                break;
            case IIsPatternOperation { Value: var value, Syntax: var syntax } when QueryTypes.IsRow(value.Type):
                Report(context, syntax, ForeignWords.RowPattern);
                break;
            default:
                break;
        }
    }

    private static void AnalyzeMember(OperationAnalysisContext context, ExpressionSyntax receiver, SimpleNameSyntax name, ArgumentListSyntax? arguments)
    {
        var type = context.Operation.SemanticModel!.GetTypeInfo(receiver).Type;
        if (ForeignWords.Of(type, name.Identifier.ValueText, arguments?.Arguments.Count ?? -1) is { } message)
        {
            Report(context, name.Identifier, message);
        }
        else if (arguments is not null && !QueryTypes.IsOurs(type))
        {
            ReportArguments(context, name, arguments);
        }
    }

    /// <summary>A method that is given a column, or a lambda that makes a condition of each element.</summary>
    private static void ReportArguments(OperationAnalysisContext context, SimpleNameSyntax name, ArgumentListSyntax arguments)
    {
        var model = context.Operation.SemanticModel!;
        var word = name.Identifier.ValueText;
        var isGiven = arguments.Arguments.Any(argument => argument.Expression is LambdaExpressionSyntax { ExpressionBody: { } body }
            ? QueryTypes.IsPredicate(model.GetTypeInfo(body).Type)
            : QueryTypes.IsColumn(model.GetTypeInfo(argument.Expression).Type));
        if (isGiven && ForeignWords.OfValues(word, model.GetSymbolInfo(name)) is { } message)
        {
            Report(context, name.Identifier, message);
        }
    }

    private static void AnalyzeConditionalAccess(SyntaxNodeAnalysisContext context)
    {
        var type = context.SemanticModel.GetTypeInfo(((ConditionalAccessExpressionSyntax)context.Node).Expression, context.CancellationToken).Type;
        var message = QueryTypes.IsRow(type) ? ForeignWords.RowAccess : QueryTypes.IsOptional(type) ? ForeignWords.OptionalAccess : null;
        if (message is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(QueryRules.ForeignWord, context.Node.GetLocation(), message));
        }
    }

    private static void AnalyzeBinary(OperationAnalysisContext context)
    {
        if (context.Operation is ICoalesceOperation { Value: var value })
        {
            if (QueryTypes.IsColumn(QueryTypes.Plain(value)?.Type))
            {
                Report(context, context.Operation.Syntax, ForeignWords.Coalesce);
            }

            return;
        }

        var binary = (IBinaryOperation)context.Operation;
        if (binary is not { OperatorMethod: null, Type.TypeKind: TypeKind.Error })
        {
            return;
        }

        AnalyzeOperand(context, binary.LeftOperand, binary.RightOperand, binary.OperatorKind);
        AnalyzeOperand(context, binary.RightOperand, binary.LeftOperand, binary.OperatorKind);
    }

    /// <summary>A value that is joined with a condition, or a method that is not called.</summary>
    private static void AnalyzeOperand(OperationAnalysisContext context, IOperation operand, IOperation other, BinaryOperatorKind @operator)
    {
        if (operand.Syntax is MemberAccessExpressionSyntax access && operand.Type is null)
        {
            AnalyzeMember(context, access.Expression, access.Name, arguments: null);
        }
        else if (operand.Type?.SpecialType == SpecialType.System_Boolean
            && (QueryTypes.IsPredicate(other.Type) || QueryTypes.IsColumn(other.Type))
            && !operand.DescendantsAndSelf().Any(part => QueryTypes.IsRow(part.Type))
            && @operator is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.And or BinaryOperatorKind.Or)
        {
            Report(context, operand.Syntax, ForeignWords.Value);
        }
    }

    private static bool IsOfRuntime(IMethodSymbol method) => method.ContainingType.IsOurs(method.ContainingType.Name);

    private static void Report(OperationAnalysisContext context, SyntaxNodeOrToken place, string message) =>
        context.ReportDiagnostic(Diagnostic.Create(QueryRules.ForeignWord, place.GetLocation(), message));
}
