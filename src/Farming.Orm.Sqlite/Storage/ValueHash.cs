using System.Numerics;
using System.Runtime.InteropServices;

namespace Farming.Orm.Sqlite.Storage;

/// <summary>Hashes bytes; fast for short values.</summary>
internal static class ValueHash
{
    /// <summary>The odd number next to 2^64 divided by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4: multiplicative hashing).</summary>
    private const ulong Factor = 0x9E3779B97F4A7C15;

    internal static ulong Of(ReadOnlySpan<byte> bytes) => Of(bytes, 0);

    /// <summary>
    /// Texts that are equal by one of SQLite's own collations have the same hash: NOCASE ignores the case of ASCII letters, RTRIM ignores spaces at the end.
    /// </summary>
    internal static ulong OfText(ReadOnlySpan<byte> text) => Of(text.TrimEnd((byte)' '), 0x2020202020202020);

    /// <param name="bytes">The bytes.</param>
    /// <param name="ignored">The bits to ignore, as a mask for eight bytes.</param>
    private static ulong Of(ReadOnlySpan<byte> bytes, ulong ignored)
    {
        var hash = (ulong)bytes.Length * Factor;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            hash = BitOperations.RotateLeft((hash ^ (MemoryMarshal.Read<ulong>(bytes) | ignored)) * Factor, 29);
        }

        foreach (var value in bytes)
        {
            hash = BitOperations.RotateLeft((hash ^ (value | (ignored & byte.MaxValue))) * Factor, 29);
        }

        return hash;
    }
}
