using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Farming.Orm.Queries;
using Farming.Orm.Rendering;

namespace Farming.Orm.Planning;

/// <summary>The plans of a driver by plan key. Finding a known key does not allocate, and its statement text is made only once.</summary>
internal sealed class PlanCache
{
    /// <summary>Programs have few plan keys. If a program exceeds this number, the cache is cleared.</summary>
    private const int MaximumKeys = 4096;

    private readonly ConcurrentDictionary<object, PlanFamily> _families = new(new KeyComparer());

    /// <summary>The plan of a request.</summary>
    /// <typeparam name="TRequest">The type of the request, so that a struct is not boxed.</typeparam>
    /// <param name="dialect">The dialect.</param>
    /// <param name="request">The request.</param>
    /// <param name="parts">Its parts.</param>
    internal Plan Get<TRequest>(SqlDialect dialect, in TRequest request, PartList parts)
        where TRequest : IRequest =>
        _families.TryGetValue(parts, out var family) && family.Find(parts.Takes) is { } plan ? plan : Add(dialect, request, parts);

    private Plan Add(SqlDialect dialect, IRequest request, PartList parts)
    {
        if (_families.Count >= MaximumKeys)
        {
            _families.Clear();
        }

        var family = _families.GetOrAdd(parts.Key.ToArray(), static _ => new PlanFamily());
        return family.Get(parts.Takes, takesAreParameters => request.Plan(new Planner(dialect, parts, takesAreParameters)));
    }

    /// <summary>
    /// Keys are arrays of numbers; a lookup uses the list of parts instead. (An alternate lookup by a span would do the same, but each starting process must compile
    /// it.)
    /// </summary>
    private sealed class KeyComparer : IEqualityComparer<object>
    {
        public new bool Equals(object? x, object? y) => KeyOf(x).SequenceEqual(KeyOf(y));

        public int GetHashCode(object key)
        {
            var hash = default(HashCode);
            hash.AddBytes(MemoryMarshal.AsBytes(KeyOf(key)));
            return hash.ToHashCode();
        }

        private static ReadOnlySpan<int> KeyOf(object? key) => key is PartList parts ? parts.Key : (int[]?)key;
    }
}
