using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Farming.Orm.Generators.Analyzers.Queries;

/// <summary>A loop over the rows of a query: <c>foreach</c>, <c>for</c>, or a lambda that LINQ runs for each of them.</summary>
internal sealed class RowLoop
{
    /// <summary>LINQ that gives the rows one by one, or parts of them.</summary>
    private static readonly HashSet<string> PassesOn = new(StringComparer.Ordinal)
    {
        "Where", "Select", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order", "OrderDescending", "Take", "Skip", "Distinct", "DistinctBy", "Reverse",
        "ToList", "ToArray", "AsEnumerable", "Cast", "OfType", "ToListAsync",
    };

    private readonly HashSet<ISymbol> _variables;
    private readonly IOperation _body;

    private RowLoop(IOperation query, IEnumerable<ISymbol> variables, IOperation body)
    {
        Query = query;
        _variables = new(variables, SymbolEqualityComparer.Default);
        _body = body;
    }

    /// <summary>The query whose rows they are.</summary>
    public IOperation Query { get; }

    /// <summary>The loop, if the operation is one over rows, and what is inside of it is run for each.</summary>
    public static RowLoop? Of(IOperation operation, IOperation inside) => operation switch
    {
        IForEachLoopOperation loop when loop.Body.Syntax.Span.Contains(inside.Syntax.Span) && QueryOf(loop.Collection) is { } query => new(query, loop.Locals, loop.Body),
        IForLoopOperation loop when loop.Body.Syntax.Span.Contains(inside.Syntax.Span) && CountedQuery(loop) is { } query => new(query, loop.Locals, loop.Body),
        IAnonymousFunctionOperation { Symbol.Parameters: [var row, ..] } lambda when RunForEach(lambda) is { } query => new(query, [row], lambda.Body),
        _ => null,
    };

    /// <summary>Whether the query depends on the row, or on a local variable that does.</summary>
    public bool IsUsedBy(IOperation query)
    {
        foreach (var local in _body.Descendants().OfType<IVariableDeclaratorOperation>())
        {
            if (local.GetVariableInitializer() is { } initializer && Uses(initializer))
            {
                _variables.Add(local.Symbol);
            }
        }

        return Uses(query);
    }

    private bool Uses(IOperation operation) => operation.DescendantsAndSelf().Any(part => part switch
    {
        ILocalReferenceOperation local => _variables.Contains(local.Local),
        IParameterReferenceOperation parameter => _variables.Contains(parameter.Parameter),
        _ => false,
    });

    /// <summary>The query that gave the rows: awaited in place, streamed, or awaited into a local variable.</summary>
    private static IOperation? QueryOf(IOperation? rows) => QueryTypes.Plain(rows) switch
    {
        IAwaitOperation { Operation: { } task } => QueryTypes.Plain(task) is IInvocationOperation { TargetMethod.Name: "FindManyAsync" } find ? Asked(find) : null,
        IInvocationOperation { TargetMethod.Name: "StreamAsync" } stream => Asked(stream),
        IInvocationOperation { TargetMethod: { ContainingNamespace.Name: "Linq" } method } linq when PassesOn.Contains(method.Name) => QueryOf(QueryTypes.Receiver(linq)),
        ILocalReferenceOperation local => QueryOf(Initializer(local)),
        _ => null,
    };

    private static IOperation? Asked(IInvocationOperation invocation) =>
        QueryTypes.Receiver(invocation) is { } query && QueryTypes.IsQuery(query.Type) ? query : null;

    private static IOperation? Initializer(ILocalReferenceOperation reference)
    {
        IOperation root = reference;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants()
            .OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local))
            ?.GetVariableInitializer()?.Value;
    }

    /// <summary><c>for (var i = 0; i &lt; users.Count; i++)</c></summary>
    private static IOperation? CountedQuery(IForLoopOperation loop) => loop.Condition?.Descendants()
        .OfType<IPropertyReferenceOperation>()
        .Where(property => property.Property.Name is "Count" or "Length")
        .Select(property => QueryOf(property.Instance))
        .FirstOrDefault(query => query is not null);

    /// <summary><c>users.Select(async user => …)</c>, <c>users.ForEach(…)</c>, <c>Parallel.ForEachAsync(users, …)</c></summary>
    private static IOperation? RunForEach(IAnonymousFunctionOperation lambda)
    {
        if (lambda.Parent is not IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation invocation } })
        {
            return null;
        }

        var rows = invocation.TargetMethod.Name switch
        {
            "Select" or "SelectMany" or "ForEach" or "ForEachAsync" when invocation is { TargetMethod.ContainingType.Name: "Parallel", Arguments: [var first, ..] } => first.Value,
            "Select" or "SelectMany" or "ForEach" => QueryTypes.Receiver(invocation),
            _ => null,
        };
        return QueryOf(rows);
    }
}
