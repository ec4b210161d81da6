using Farming.Orm.Operations;
using Farming.Orm.Projection;

namespace Farming.Orm.Client;

/// <summary>A query with something computed on each of its results.</summary>
internal sealed class MappedQuery<TIn, TOut>(Query<TIn> query, Func<TIn, TOut> selector) : Query<TOut>(query.Context, query.State)
{
    public override IAsyncEnumerable<TOut> StreamAsync(CancellationToken cancellationToken = default) =>
        query.StreamAsync(cancellationToken).Select(selector);

    public override string ToSql() => query.ToSql();

    internal override Operation<List<TOut>> Many() => query.Many().Map(results => results.ConvertAll(result => selector(result)));

    internal override Operation<IFound<TOut>?> First() => query.First().Map(IFound<TOut>? (found) => found is null ? null : new Mapped(selector(found.Result)));

    internal override RowProjection<TOut> NewProjection() => throw new InvalidOperationException("A mapped query is read through the query it maps.");

    private protected override GeneratedCode.RowCursor DistinctRow() => query.NewProjection().Row;

    private sealed record Mapped(TOut Result) : IFound<TOut>;
}
