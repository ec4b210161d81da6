using Farming.Orm.Operations;
using Farming.Orm.Projection;

namespace Farming.Orm.Client;

/// <summary>A query that computes a value from each result of another query.</summary>
internal sealed class MappedQuery<TIn, TOut>(Query<TIn> query, Func<TIn, TOut> selector) : Query<TOut>(query.Context, query.State)
{
    public override IAsyncEnumerable<TOut> StreamAsync(CancellationToken cancellationToken = default) =>
        query.StreamAsync(cancellationToken).Select(selector);

    public override string ToSql() => query.ToSql();

    internal override Operation<List<TOut>> Many() => new MappedMany(query.Many(), selector);

    internal override Operation<IFound<TOut>?> First() => new MappedFirst(query.First(), selector);

    internal override RowProjection<TOut> NewProjection() =>
        throw new InvalidOperationException("A mapped query does not have a projection of its own. Read the query that it maps.");

    private protected override GeneratedCode.RowCursor DistinctRow() => query.NewProjection().Row;

    private sealed class MappedMany(Operation<List<TIn>> operation, Func<TIn, TOut> selector) : MappedOperation<List<TIn>, List<TOut>>(operation)
    {
        private protected override List<TOut> Map(List<TIn> result)
        {
            var results = new List<TOut>(result.Count);
            foreach (var row in result)
            {
                results.Add(selector(row));
            }

            return results;
        }

        private protected override Operation<List<TOut>> With(Operation<List<TIn>> operation) => new MappedMany(operation, selector);
    }

    private sealed class MappedFirst(Operation<IFound<TIn>?> operation, Func<TIn, TOut> selector) : MappedOperation<IFound<TIn>?, IFound<TOut>?>(operation), IFound<TOut>
    {
        private TOut _mapped = default!;

        TOut IFound<TOut>.Result => _mapped;

        private protected override IFound<TOut>? Map(IFound<TIn>? result)
        {
            if (result is null)
            {
                return null;
            }

            _mapped = selector(result.Result);
            return this;
        }

        private protected override Operation<IFound<TOut>?> With(Operation<IFound<TIn>?> operation) => new MappedFirst(operation, selector);
    }
}
