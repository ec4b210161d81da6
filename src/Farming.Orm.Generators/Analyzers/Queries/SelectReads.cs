using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Farming.Orm.Generators.Analyzers.Queries;

/// <summary>What the lambda of a <c>Select</c> reads of a row: columns, and what it makes of relations.</summary>
internal static class SelectReads
{
    /// <summary>All reads, but for those in lambdas that read rows of relations.</summary>
    public static IEnumerable<IOperation> In(IOperation operation)
    {
        if (IsRead(operation))
        {
            yield return operation;
        }

        foreach (var child in operation.ChildOperations)
        {
            if (child is not (INameOfOperation or IAnonymousFunctionOperation) || (child is IAnonymousFunctionOperation lambda && !IsOfRelation(lambda)))
            {
                foreach (var read in In(child))
                {
                    yield return read;
                }
            }
        }
    }

    /// <summary>The column's or relation's name.</summary>
    public static string Name(IOperation read) => read switch
    {
        IPropertyReferenceOperation property => property.Property.Name,
        _ => read.Descendants().OfType<IPropertyReferenceOperation>().FirstOrDefault(property => QueryTypes.IsSelection(property.Instance?.Type))?.Property.Name ?? "a row",
    };

    /// <summary>Whether the read gives a list, which is complete and real, and may be put into another collection.</summary>
    public static bool IsList(IOperation read) => read is IInvocationOperation { Type.Name: "List" } invocation && QueryTypes.IsToMany(QueryTypes.Receiver(invocation)?.Type);

    private static bool IsRead(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation property => QueryTypes.IsSelection(property.Instance?.Type) && !IsRelation(property.Type),
        IInvocationOperation invocation => QueryTypes.Receiver(invocation)?.Type is { } receiver
            && IsRelation(receiver)
            && !IsRelation(invocation.Type)
            && invocation.Type?.SpecialType != SpecialType.System_Void,
        _ => false,
    };

    private static bool IsRelation(ITypeSymbol? type) => QueryTypes.IsSelection(type) || QueryTypes.IsToMany(type) || QueryTypes.IsOptional(type);

    /// <summary>A lambda of a branch: over its rows, or in its <c>Where</c> and orders.</summary>
    private static bool IsOfRelation(IAnonymousFunctionOperation lambda) =>
        SelectAnalyzer.IsSelect(lambda)
        || (lambda.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation invocation } }
            && IsRelation(QueryTypes.Receiver(invocation)?.Type));
}
