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

    private readonly ConcurrentDictionary<int[], PlanFamily> _families;
    private readonly ConcurrentDictionary<int[], PlanFamily>.AlternateLookup<ReadOnlySpan<int>> _lookup;

    internal PlanCache()
    {
        _families = new(TokenComparer.Instance);
        _lookup = _families.GetAlternateLookup<ReadOnlySpan<int>>();
    }

    /// <summary>The plan of a request.</summary>
    /// <typeparam name="TRequest">Its type: a struct is not boxed.</typeparam>
    internal Plan Get<TRequest>(SqlDialect dialect, in TRequest request)
        where TRequest : IPlanned
    {
        var shape = ShapeWriter.Rent();
        try
        {
            request.Describe(shape);
            if (_lookup.TryGetValue(shape.Tokens, out var family) && family.Find(shape.Takes) is { } plan)
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

    private sealed class TokenComparer : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
    {
        internal static readonly TokenComparer Instance = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<int> alternate, int[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<int> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(MemoryMarshal.AsBytes(alternate));
            return hash.ToHashCode();
        }

        public int[] Create(ReadOnlySpan<int> alternate) => alternate.ToArray();
    }
}
