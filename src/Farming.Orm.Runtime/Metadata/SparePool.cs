namespace Farming.Orm.Metadata;

/// <summary>A pool of reusable objects. Thread-safe and lock-free; it drops objects that do not fit.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
internal sealed class SparePool<T>
    where T : class
{
    private readonly T?[] _spares = new T?[8];

    /// <summary>Takes an object; <see langword="null"/> if the pool is empty.</summary>
    internal T? Take()
    {
        for (var index = 0; index < _spares.Length; index++)
        {
            if (_spares[index] is not null && Interlocked.Exchange(ref _spares[index], null) is { } spare)
            {
                return spare;
            }
        }

        return null;
    }

    internal void Put(T spare)
    {
        for (var index = 0; index < _spares.Length; index++)
        {
            if (_spares[index] is null && Interlocked.CompareExchange(ref _spares[index], spare, null) is null)
            {
                return;
            }
        }
    }
}
