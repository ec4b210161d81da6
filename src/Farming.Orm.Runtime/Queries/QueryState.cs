using Farming.Orm.Errors;
using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Queries;

/// <summary>
/// The filter, the order and the page of a query or of a branch. Immutable. A struct, because each step of a query makes a new one.
/// </summary>
/// <param name="source">The source.</param>
internal readonly struct QueryState(RowSource source)
{
    internal RowSource Source { get; } = source;

    internal Predicate? Predicate { get; init; }

    internal OrderTerm[] Orders { get; init; } = [];

    internal Page Page { get; init; } = Page.All;

    internal bool IsPage => Page is { Taken: not null } or { Skipped: > 0 };

    /// <exception cref="ArgumentNullException">The condition is null.</exception>
    internal QueryState Where(Predicate? predicate)
    {
        if (predicate is null)
        {
            throw LambdaResult.NoCondition(Source.Model, nameof(Where));
        }

        return this with { Predicate = Predicate is null ? predicate : Predicate & predicate };
    }

    internal QueryState OrderBy(OrderTerm term) => this with { Orders = [term] };

    internal QueryState ThenBy(OrderTerm term) =>
        Orders.Length == 0
            ? throw new InvalidQueryException($"ThenBy continues an order, but the query of {Source.Model.Name} is not ordered yet. Begin with OrderBy or OrderByDescending.")
            : this with { Orders = [.. Orders, term] };

    internal QueryState Skip(int count) => this with { Page = Page.Skip(count) };

    internal QueryState Take(int count) => this with { Page = Page.Take(count) };

    /// <summary>Lists the rows' condition, order and page.</summary>
    internal void ListParts(PartList parts)
    {
        parts.Add(Token.Rows);
        parts.Add(Source);
        parts.Add(Predicate);
        foreach (var order in Orders)
        {
            order.ListParts(parts);
        }

        Page.ListParts(parts);
    }
}
