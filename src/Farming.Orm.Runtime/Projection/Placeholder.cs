namespace Farming.Orm.Projection;

/// <summary>The stand-in for a column that cannot be null, while the projection is learnt.</summary>
internal static class Placeholder<T>
{
    internal static readonly T Value =
        typeof(T) == typeof(string) ? (T)(object)string.Empty : typeof(T) == typeof(byte[]) ? (T)(object)Array.Empty<byte>() : default!;
}
