using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Queries;

namespace Farming.Orm.Planning;

/// <summary>Normalizes the parts of a request in the order in which the request lists them, so each part knows its parameters.</summary>
internal sealed class Normalizer
{
    // The next parameter.
    private int _next;

    /// <summary>The first of the parameters that something lists; those of the next part follow them.</summary>
    internal int Place(Action<PartList> listParts)
    {
        var first = _next;
        var parts = PartList.Rent();
        listParts(parts);
        _next += parts.ParameterCount;
        parts.Return();
        return first;
    }

    /// <summary>Normalizes the rows.</summary>
    /// <param name="state">The query.</param>
    /// <param name="kind">What the request asks of the rows.</param>
    internal NormalizedRows Rows(QueryState state, QueryKind kind = QueryKind.Many)
    {
        var predicate = Place(parts => parts.Add(state.Predicate));
        var orders = new List<NormalizedOrder>();
        foreach (var order in state.Orders)
        {
            orders.Add(new(order.Operand, order.IsDescending, Place(order.ListParts)));
        }

        var skipped = state.Page.Skipped is > 0 and var skip ? new NormalizedSize(skip, _next++) : null;
        var taken = state.Page.Taken is { } take ? new NormalizedSize(take, _next++) : null;
        return new()
        {
            Source = state.Source,
            Predicate = state.Predicate,
            PredicateParameter = predicate,
            Orders = [.. orders, .. TieBreak(state, kind)],
            AskedOrders = orders.Count,
            Skipped = skipped,
            Taken = taken,
            IsDistinct = state.Page.IsDistinct,
        };
    }

    /// <summary>Normalizes what is read of a row.</summary>
    internal NormalizedNode Node(RowCursor row)
    {
        NormalizedNode[] toOnes = [.. row.ToOnes.Select(toOne => Node(toOne.Row))];
        int[] computed = [.. row.Computed.Select(value => Place(value.ListParts))];
        return new(row, toOnes, computed, [.. row.Branches.Select(branch => new NormalizedBranch(branch, Rows(branch.State), Node(branch.Row)))]);
    }

    /// <summary>The tie-break of a page: the primary key. Distinct rows do not have a key.</summary>
    private static IEnumerable<NormalizedOrder> TieBreak(QueryState state, QueryKind kind)
    {
        var isPage = state.IsPage || (kind == QueryKind.First && state.Orders.Length > 0);
        if (!isPage || state.Page.IsDistinct || kind == QueryKind.Unique)
        {
            return [];
        }

        var model = state.Source.Model;
        var ordered = new List<FieldMetadata>();
        foreach (var order in state.Orders)
        {
            if (order.Operand.IsColumnOf(state.Source))
            {
                ordered.Add(order.Operand.Field);
            }
        }

        return IsTotal(model, ordered)
            ? []
            : model.PrimaryKey.Fields.Except(ordered).Select(field => new NormalizedOrder(new(state.Source, field, null), IsDescending: false, Parameter: 0));
    }

    /// <summary>Whether these fields identify a row.</summary>
    private static bool IsTotal(ModelMetadata model, List<FieldMetadata> fields) =>
        model.UniqueKeys.Prepend(model.PrimaryKey).Any(key => key.Fields.All(field => !field.IsNullable && fields.Contains(field)));
}
