using System.Collections.Immutable;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Farming.Orm.Generators.Analyzers.Queries;

/// <summary>Finds texts made of columns. Such a text is the name of a type, so a condition with it is false for every row.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ColumnTextAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [QueryRules.ColumnText];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Analyze, OperationKind.Interpolation, OperationKind.Conversion, OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        if (Column(context.Operation) is { } column && QueryTypes.IsColumn(column.Type))
        {
            var name = column is IPropertyReferenceOperation property ? property.Property.Name : column.Syntax.ToString();
            context.ReportDiagnostic(Diagnostic.Create(QueryRules.ColumnText, column.Syntax.GetLocation(), name));
        }
    }

    /// <summary>What the operation makes a text of.</summary>
    private static IOperation? Column(IOperation operation) => operation switch
    {
        IInterpolationOperation interpolation => QueryTypes.Plain(interpolation.Expression),
        IConversionOperation { Type.SpecialType: SpecialType.System_Object } conversion when IsText(conversion.Parent) => QueryTypes.Plain(conversion.Operand),
        IInvocationOperation { TargetMethod: { Name: "ToString", Parameters.Length: 0 }, Instance: { } instance } => QueryTypes.Plain(instance),
        _ => null,
    };

    /// <summary>A concatenation, or a call of a method of <see cref="string"/>.</summary>
    private static bool IsText(IOperation? parent) => parent switch
    {
        IBinaryOperation or ICompoundAssignmentOperation => parent.Type?.SpecialType == SpecialType.System_String,
        IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation => IsText(parent.Parent),
        IArgumentOperation { Parent: IInvocationOperation invocation } => invocation.TargetMethod.ContainingType.SpecialType == SpecialType.System_String,
        _ => false,
    };
}
