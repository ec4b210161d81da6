using System.Collections.Immutable;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Farming.Orm.Generators.Analyzers.Queries;

/// <summary>Finds the N+1: a query that is run for each row that another query gave.</summary>
/// <remarks>Only where it is certain: the rows come from a query of the same method, and the inner query uses the row.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoopAnalyzer : DiagnosticAnalyzer
{
    private static readonly HashSet<string> Reading = new(StringComparer.Ordinal)
    {
        "FindFirstAsync", "FindManyAsync", "FindUniqueAsync", "StreamAsync", "CountAsync", "AnyAsync", "MinAsync", "MaxAsync", "SumAsync", "AverageAsync", "LoadAsync",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [QueryRules.QueryInLoop];

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
        if (!Reading.Contains(invocation.TargetMethod.Name) || QueryTypes.Receiver(invocation) is not { } query || !QueryTypes.IsQuery(query.Type))
        {
            return;
        }

        for (IOperation? current = invocation; current is not null; current = current.Parent)
        {
            if (RowLoop.Of(current, invocation) is { } loop && loop.IsUsedBy(invocation))
            {
                context.ReportDiagnostic(Diagnostic.Create(QueryRules.QueryInLoop, invocation.Syntax.GetLocation(), Model(loop.Query)?.Name ?? "row", Advice(loop.Query, query)));
                return;
            }

            // What other lambdas do, they may do once, or later.
            if (current is ILocalFunctionOperation or IAnonymousFunctionOperation && RowLoop.Of(current, invocation) is null)
            {
                return;
            }
        }
    }

    private static string Advice(IOperation outer, IOperation inner)
    {
        var (outerModel, innerModel) = (Model(outer), Model(inner));
        var relation = Selection(outer)?.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => LeadsTo(property.Type, innerModel));
        return relation is null || outerModel is null
            ? "run it once before the loop, by Where with In over all of them"
            : $"read '{relation.Name}' with the {outerModel.Name} rows, in Select or by Include, or for all of them at once by LoadAsync";
    }

    private static bool LeadsTo(ITypeSymbol relation, ITypeSymbol? model) => model is not null && SymbolEqualityComparer.Default.Equals(model, relation switch
    {
        INamedTypeSymbol toMany when QueryTypes.IsToMany(toMany) => toMany.TypeArguments[0],
        INamedTypeSymbol optional when QueryTypes.IsOptional(optional) => QueryTypes.SelectedModel(optional.TypeArguments[0]),
        _ => QueryTypes.SelectedModel(relation),
    });

    private static ITypeSymbol? Model(IOperation query) => QueryTypes.SelectedModel(Selection(query));

    /// <summary>The <c>…Select</c> of the query's model, among the type arguments of the query or its bases.</summary>
    private static ITypeSymbol? Selection(IOperation query)
    {
        for (var type = query.Type as INamedTypeSymbol; type is not null; type = type.BaseType)
        {
            if (type.TypeArguments.FirstOrDefault(QueryTypes.IsSelection) is { } selection)
            {
                return selection;
            }
        }

        return null;
    }
}
