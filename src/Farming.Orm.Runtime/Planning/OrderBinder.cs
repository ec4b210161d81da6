using System.Globalization;
using Farming.Orm.Expressions;
using Farming.Orm.Queries;

namespace Farming.Orm.Planning;

/// <summary>One term of an order over the tables of a statement.</summary>
/// <param name="Value">The value to sort by, as in a SELECT list.</param>
/// <param name="Operand">The requested value.</param>
/// <param name="IsDescending">Its direction.</param>
internal sealed record BoundOrder(Expression Value, SourceValue Operand, bool IsDescending)
{
    internal Ordering Ordering => Over(Value);

    /// <summary>The term over a column with its value.</summary>
    internal Ordering Over(Expression column) => new(Operand.Sortable(column), IsDescending, Operand.IsNullable);

    /// <summary>The term over the column of a sub-select that is named after the index of the term.</summary>
    internal Ordering OverNamed(Alias? alias, int index) => Over(new ColumnReference(alias, Name(index), Value.Type));

    /// <summary>The name of a sub-select's column with the value of a term.</summary>
    internal static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"o{index}");
}

/// <summary>Orders over the tables of a statement.</summary>
internal static class OrderBinder
{
    internal static List<BoundOrder> Bind(NormalizedRows rows, Scope scope)
    {
        var orders = new List<BoundOrder>(rows.Orders.Count);
        foreach (var order in rows.Orders)
        {
            scope.Statement.At(order.Parameter);
            orders.Add(new(order.Operand.Bind(scope), order.Operand, order.IsDescending));
        }

        return orders;
    }

    /// <summary>The terms after a plain SELECT. They refer to a selected sub-select by its position, so that it is computed once.</summary>
    internal static IReadOnlyList<Ordering> Of(IEnumerable<BoundOrder> orders, OutputList selected) =>
        [
            .. orders.Select(order => order.Operand.Computed is not null && selected.IndexOf(order.Value) is >= 0 and var index
                ? order.Over(new Integer(index + 1))
                : order.Ordering),
        ];

    /// <summary>
    /// The terms after a SELECT DISTINCT, which must be selected. The number of an enum's member is selected as well: it does not tell apart rows with the same member.
    /// </summary>
    internal static IReadOnlyList<Ordering> OfDistinct(IEnumerable<BoundOrder> orders, OutputList selected) =>
        [
            .. orders.Select(order => order.Ordering is { Value: EnumNumber number } term
                ? new Ordering(new Integer(selected.Add(number, number.Type) + 1), term.IsDescending, term.IsNullable)
                : Of([order], selected)[0]),
        ];

    /// <summary>The terms.</summary>
    internal static IReadOnlyList<Ordering> Of(IEnumerable<BoundOrder> orders) => [.. orders.Select(order => order.Ordering)];
}
