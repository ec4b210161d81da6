using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Farming.Orm.Generators.Analyzers.Queries;

/// <summary>What a <c>Select</c> does with something it reads, if it does more than to put it into the shape.</summary>
/// <param name="Name">The column or relation.</param>
/// <param name="Where">The computation, or what is read conditionally.</param>
/// <param name="Extent">All that the computation is part of: a statement with its branches.</param>
/// <param name="IsConditional">Whether it is read for some rows only.</param>
internal sealed record SelectUse(string Name, IOperation Where, IOperation Extent, bool IsConditional)
{
    private static readonly string[] Collecting = ["ToList", "ToArray", "ToHashSet", "ToImmutableArray", "ToImmutableList", "AsReadOnly"];

    /// <summary>Follows the value outwards to the lambda; <see langword="null"/> if all that is done with it is to put it into the shape.</summary>
    public static SelectUse? Of(IOperation read, IAnonymousFunctionOperation lambda)
    {
        IOperation? computation = null;
        var isComputing = true;
        for (var current = read; current.Parent is { } parent && parent != lambda; current = parent)
        {
            if (IsConditionalIn(parent, current))
            {
                return new(SelectReads.Name(read), read, read, IsConditional: true);
            }

            var computes = Computes(parent, current, read);
            if (computes && isComputing)
            {
                computation = parent;
            }

            isComputing &= computation is null || computes || IsTransparent(parent);
        }

        return computation is null ? null : new(SelectReads.Name(read), Whole(computation), computation, IsConditional: false);
    }

    /// <summary>Whether this computation decides if the other is read: then saying so of the other is enough.</summary>
    public bool Decides(SelectUse other) => Extent.Syntax.Span.Contains(other.Where.Syntax.Span);

    /// <summary>A part of an expression or statement that runs for some rows only, since what the row holds decides.</summary>
    private static bool IsConditionalIn(IOperation parent, IOperation part)
    {
        var condition = parent switch
        {
            IConditionalOperation conditional when part != conditional.Condition => conditional.Condition,
            ICoalesceOperation coalesce when part != coalesce.Value => coalesce.Value,
            IConditionalAccessOperation access when part != access.Operation => access.Operation,
            ISwitchExpressionOperation @switch when part != @switch.Value => @switch.Value,
            ISwitchOperation @switch when part != @switch.Value => @switch.Value,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary when part != binary.LeftOperand => binary.LeftOperand,
            _ => null,
        };
        return condition is not null && SelectReads.In(condition).Any();
    }

    private static bool Computes(IOperation parent, IOperation part, IOperation read) => parent switch
    {
        // Into the shape.
        IConversionOperation { OperatorMethod: null } conversion => !conversion.IsImplicit && Microsoft.CodeAnalysis.CSharp.CSharpExtensions.GetConversion(conversion).IsNumeric,
        IParenthesizedOperation or ITupleOperation or IAnonymousObjectCreationOperation or IObjectCreationOperation or IWithOperation => false,
        IObjectOrCollectionInitializerOperation or IMemberInitializerOperation => false,
        IArrayCreationOperation or IArrayInitializerOperation or ICollectionExpressionOperation or ISpreadOperation => false,
        IReturnOperation or IBlockOperation or IExpressionStatementOperation => false,
        IVariableInitializerOperation or IVariableDeclaratorOperation or IVariableDeclarationOperation or IVariableDeclarationGroupOperation => false,
        ISimpleAssignmentOperation assignment => part != assignment.Value,
        IArgumentOperation { Parent: IObjectCreationOperation or IInvocationOperation { IsImplicit: true } } or IInvocationOperation { IsImplicit: true } => false,
        IArgumentOperation { Parent: IInvocationOperation invocation } => !Collects(invocation, read),
        IInvocationOperation invocation => !Collects(invocation, read),

        // Branches whose condition is the same for every row.
        IConditionalOperation conditional => part == conditional.Condition,
        ICoalesceOperation coalesce => part == coalesce.Value,
        ISwitchExpressionArmOperation arm => part != arm.Value,
        ISwitchExpressionOperation @switch => part == @switch.Value,
        ISwitchOperation @switch => part == @switch.Value,
        ISwitchCaseOperation => false,
        _ => true,
    };

    private static bool IsTransparent(IOperation operation) => operation is IConversionOperation or IParenthesizedOperation or IArgumentOperation;

    /// <summary>An argument is part of a call; of a statement, the condition computes.</summary>
    private static IOperation Whole(IOperation computation) => computation switch
    {
        IArgumentOperation { Parent: { } call } => call,
        IConditionalOperation { Type: null } statement => statement.Condition,
        ISwitchOperation statement => statement.Value,
        _ => computation,
    };

    private static bool Collects(IInvocationOperation invocation, IOperation read) =>
        SelectReads.IsList(read) && QueryTypes.Receiver(invocation) == read && Collecting.Contains(invocation.TargetMethod.Name);
}
