using Farming.Orm.Metadata;
using Farming.Orm.Querying;

namespace Farming.Orm.Sql;

/// <summary>One term of an ORDER BY.</summary>
/// <param name="Value">The expression, as it stands in a SELECT list.</param>
/// <param name="Operand">What it is of.</param>
/// <param name="IsDescending">Its direction.</param>
internal sealed record CompiledOrder(string Value, Operand Operand, bool IsDescending)
{
    /// <summary>The term, over its own expression or over a column that holds its value.</summary>
    internal string Text(SqlDialect dialect, string? column = null) =>
        dialect.Comparable(column ?? Value, Operand.Field.Type)
        + (IsDescending ? " DESC" : "")
        + (Operand.IsNullable ? dialect.NullOrder(IsDescending) : "");
}

/// <summary>The order of a query or branch, made stable where a page depends on it.</summary>
internal static class OrderCompiler
{
    /// <summary>The terms asked for; for a page also the primary key, so that ties break the same way on each page.</summary>
    internal static List<CompiledOrder> Compile(QueryState state, QueryKind kind, FromScope scope)
    {
        var orders = new List<CompiledOrder>(state.Orders.Length);
        foreach (var term in state.Orders)
        {
            Add(term.Operand, term.IsDescending);
        }

        var isPage = state.IsPage || (kind == QueryKind.First && orders.Count > 0);
        if (isPage && !state.IsDistinct && kind != QueryKind.Unique)
        {
            var ordered = orders.Where(order => order.Operand.Aggregate is null && ReferenceEquals(order.Operand.Source, state.Source)).Select(order => order.Operand.Field).ToList();
            if (!IsTotal(state.Source.Model, ordered))
            {
                foreach (var field in state.Source.Model.PrimaryKey.Fields.Except(ordered))
                {
                    Add(new(state.Source, field, null), isDescending: false);
                }
            }
        }

        return orders;

        void Add(Operand operand, bool isDescending) => orders.Add(new(ExpressionCompiler.Value(operand, scope), operand, isDescending));
    }

    /// <summary>Whether no two rows are equal in all of these fields.</summary>
    private static bool IsTotal(ModelMetadata model, List<FieldMetadata> fields) =>
        model.UniqueKeys.Prepend(model.PrimaryKey).Any(key => key.Fields.All(field => !field.IsNullable && fields.Contains(field)));

    /// <summary>ORDER BY with its terms, or nothing.</summary>
    /// <param name="orders">The terms.</param>
    /// <param name="dialect">The dialect.</param>
    /// <param name="selected">What the statement selects, if it is a plain one: a sub-select among it is named by its position and computed once.</param>
    internal static string Clause(IReadOnlyList<CompiledOrder> orders, SqlDialect dialect, ValueList? selected = null) =>
        orders.Count == 0 ? "" : $" ORDER BY {string.Join(", ", orders.Select(order => order.Text(dialect, order.Operand.Aggregate is null ? null : selected?.Position(order.Value))))}";
}
