namespace Farming.Orm.Projection;

/// <summary>What a column that cannot be null is while the shape is learnt: as good as possible no null.</summary>
internal static class Placeholder<T>
{
    internal static readonly T Value =
        typeof(T) == typeof(string) ? (T)(object)string.Empty : typeof(T) == typeof(byte[]) ? (T)(object)Array.Empty<byte>() : default!;
}
