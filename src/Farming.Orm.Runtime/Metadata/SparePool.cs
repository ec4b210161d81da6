namespace Farming.Orm.Metadata;

/// <summary>Objects between two uses. Safe for all threads, without locks; what does not fit is left to the garbage collector.</summary>
/// <typeparam name="T">What is used again.</typeparam>
internal sealed class SparePool<T>
    where T : class
{
    private readonly T?[] _spares = new T?[8];

    /// <summary>An object, if there is one.</summary>
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
