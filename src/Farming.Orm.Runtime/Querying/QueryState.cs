using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;

namespace Farming.Orm.Querying;

/// <summary>
/// Which rows of a source, in which order: of a query or of one of its branches. Immutable; a part of whatever has it, since each step of a query makes a new one.
/// </summary>
/// <param name="source">The source.</param>
internal readonly struct QueryState(Source source)
{
    internal Source Source { get; } = source;

    internal Predicate? Predicate { get; init; }

    internal OrderTerm[] Orders { get; init; } = [];

    internal PageSize? Skipped { get; init; }

    internal PageSize? Taken { get; init; }

    internal bool IsDistinct { get; init; }

    internal bool IsPage => Taken is not null || Skipped is { Rows: > 0 };

    internal QueryState Where(Predicate predicate) =>
        this with { Predicate = Predicate is null ? predicate : Predicate & predicate };

    internal QueryState OrderBy(OrderTerm term) => this with { Orders = [term] };

    internal QueryState ThenBy(OrderTerm term) =>
        Orders.Length == 0
            ? throw new ShapeException("ThenBy continues an order; begin it with OrderBy or OrderByDescending.")
            : this with { Orders = [.. Orders, term] };

    internal QueryState Skip(int count) => this with { Skipped = PageSize.Of(count, nameof(count)) };

    internal QueryState Take(int count) => this with { Taken = PageSize.Of(count, nameof(count)) };

    internal void Describe(ShapeWriter shape)
    {
        shape.Add(Token.Query);
        shape.Add(shape.IndexOf(Source));
        shape.Describe(Predicate);
        foreach (var order in Orders)
        {
            order.Describe(shape);
        }

        if (Skipped is { Rows: > 0 })
        {
            shape.Add(Token.Skip);
        }

        if (Taken is not null)
        {
            shape.Add(Token.Take);
            shape.AddTake(Taken.Rows);
        }

        shape.Add(IsDistinct);
    }

    internal void VisitParameters(ParameterVisitor visitor)
    {
        Predicate?.VisitParameters(visitor);
        foreach (var order in Orders)
        {
            order.Operand.VisitParameters(visitor);
        }

        if (Skipped is { Rows: > 0 })
        {
            visitor.Visit(Skipped);
        }

        if (visitor.WithTakes && Taken is not null)
        {
            visitor.Visit(Taken);
        }
    }
}
