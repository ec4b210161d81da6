using Farming.Orm.Execution;
using Farming.Orm.Projection;

namespace Farming.Orm.Querying;

/// <summary>A query with something computed on each of its results.</summary>
internal sealed class MappedQuery<TIn, TOut>(Query<TIn> query, Func<TIn, TOut> selector) : Query<TOut>(query.Context, query.State)
{
    public override async Task<List<TOut>> FindManyAsync(CancellationToken cancellationToken = default) =>
        (await query.FindManyAsync(cancellationToken).ConfigureAwait(false)).ConvertAll(result => selector(result));

    public override IAsyncEnumerable<TOut> StreamAsync(CancellationToken cancellationToken = default) =>
        query.StreamAsync(cancellationToken).Select(selector);

    public override string ToSql() => query.ToSql();

    internal override async ValueTask<IFound<TOut>?> FindFirstRowAsync(CancellationToken cancellationToken)
    {
        return Map(await query.FindFirstRowAsync(cancellationToken).ConfigureAwait(false));
    }

    internal override BatchOperation<List<TOut>> DescribeMany() => query.DescribeMany().Map(results => results.ConvertAll(result => selector(result)));

    internal override BatchOperation<IFound<TOut>?> DescribeFirst() => query.DescribeFirst().Map(IFound<TOut>? (found) => Map(found));

    internal override RowShape<TOut> Shape() => throw new InvalidOperationException("A mapped query is read through the query it maps.");

    private protected override GeneratedCode.Row DistinctRow() => query.Shape().Row;

    private Mapped? Map(IFound<TIn>? found) => found is null ? null : new(selector(found.Result));

    private sealed record Mapped(TOut Result) : IFound<TOut>;
}
