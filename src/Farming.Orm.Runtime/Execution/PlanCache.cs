using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Farming.Orm.Querying;
using Farming.Orm.Sql;

namespace Farming.Orm.Execution;

/// <summary>The plans of a driver, by the shape of the query. A known shape is found without allocation and without making its SQL again.</summary>
internal sealed class PlanCache
{
    /// <summary>Programs have few shapes; one that makes them without end begins anew here.</summary>
    private const int MaximumShapes = 4096;

    private readonly ConcurrentDictionary<object, PlanFamily> _families = new(new TokenComparer());

    /// <summary>The plan of a request.</summary>
    /// <typeparam name="TRequest">Its type: a struct is not boxed.</typeparam>
    internal Plan Get<TRequest>(SqlDialect dialect, in TRequest request)
        where TRequest : IPlanned
    {
        var shape = ShapeWriter.Rent();
        try
        {
            request.Describe(shape);
            if (_families.TryGetValue(shape, out var family) && family.Find(shape.Takes) is { } plan)
            {
                return plan;
            }

            return Add(dialect, request, shape);
        }
        finally
        {
            shape.Return();
        }
    }

    private Plan Add(SqlDialect dialect, IPlanned request, ShapeWriter shape)
    {
        if (_families.Count >= MaximumShapes)
        {
            _families.Clear();
        }

        var family = _families.GetOrAdd(shape.Tokens.ToArray(), static _ => new PlanFamily());
        return family.Get(shape.Takes, takesAreParameters => request.Compile(dialect, takesAreParameters));
    }

    /// <summary>
    /// Keys are the tokens of a shape, or the writer that holds them where one is looked for. (An alternate lookup by a span says the same, but is
    /// compiled anew in each process that starts.)
    /// </summary>
    private sealed class TokenComparer : IEqualityComparer<object>
    {
        public new bool Equals(object? x, object? y) => TokensOf(x).SequenceEqual(TokensOf(y));

        public int GetHashCode(object key)
        {
            var hash = default(HashCode);
            hash.AddBytes(MemoryMarshal.AsBytes(TokensOf(key)));
            return hash.ToHashCode();
        }

        private static ReadOnlySpan<int> TokensOf(object? key) => key is ShapeWriter shape ? shape.Tokens : (int[]?)key;
    }
}
