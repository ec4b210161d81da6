using Farming.Orm.Execution;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Querying;
using Farming.Orm.Querying.Predicates;

namespace Farming.Orm.Sql;

/// <summary>Makes the two statements of a page whose order an index has, but for ties.</summary>
internal static class TieBreakCompiler
{
    /// <summary>The statement to begin with, and what to do where it meets a tie: nothing if the statement breaks them itself.</summary>
    /// <param name="dialect">The dialect.</param>
    /// <param name="state">Which rows.</param>
    /// <param name="equal">The fields that are the same for all of the rows, besides those that <paramref name="state"/> says; <see langword="null"/> if the rows are found by those of another table.</param>
    /// <param name="orders">The order with the key.</param>
    /// <param name="values">What is selected; takes the terms of the order.</param>
    /// <param name="rows">FROM and WHERE.</param>
    /// <param name="limit">The page.</param>
    internal static (Statement Statement, TieBreak? TieBreak) Compile(
        SqlDialect dialect, QueryState state, IReadOnlyList<FieldMetadata>? equal, List<CompiledOrder> orders, ValueList values, string rows, string limit)
    {
        var terms = state.Orders.Length;
        if (!dialect.IsInProcess || equal is null || orders.Count == terms || !IsSorted(state, equal))
        {
            return (Statement(orders, limit), null);
        }

        var withoutKey = orders[..terms];
        int[] ordinals = [.. withoutKey.Select(order => values.Add(order.Value, order.Operand.Field.Type))];
        return (Statement(withoutKey, $"{limit} + 1"), new(Statement(orders, limit), ordinals));

        Statement Statement(List<CompiledOrder> by, string page) => new($"SELECT {values.List} {rows}{OrderCompiler.Clause(by, dialect, values)}{page}");
    }

    /// <summary>
    /// Whether an index gives a page's rows in their order, but for ties, and whether two values are a tie can be told from the values alone. Decimals and text
    /// can be equal without being the same, text by the collation of its column.
    /// </summary>
    private static bool IsSorted(QueryState state, IReadOnlyList<FieldMetadata> equal)
    {
        var orders = state.Orders;
        return state is { Taken: not null, Skipped: null or { Rows: 0 }, IsDistinct: false }
            && orders.Length > 0
            && Array.TrueForAll(orders, order => order.Operand.Aggregate is null && ReferenceEquals(order.Operand.Source, state.Source) && order.IsDescending == orders[0].IsDescending
                && order.Operand.Field.Type is not (FieldType.String or FieldType.Decimal or FieldType.Json))
            && state.Source.Model.IsSorted([.. equal, .. Equal(state.Predicate, state.Source)], [.. orders.Select(order => order.Operand.Field)]);
    }

    /// <summary>The fields that a condition gives a value.</summary>
    private static IEnumerable<FieldMetadata> Equal(Predicate? predicate, Source source) => predicate switch
    {
        BinaryPredicate { IsAnd: true } both => Equal(both.Left, source).Concat(Equal(both.Right, source)),
        ComparisonPredicate { Operator: ComparisonOperator.Equal, Operand: { Aggregate: null } operand } when ReferenceEquals(operand.Source, source) => [operand.Field],
        _ => [],
    };
}
