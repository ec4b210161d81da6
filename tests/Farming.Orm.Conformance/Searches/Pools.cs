using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Searches;

/// <summary>The values of rows and conditions: few of each type, so that they meet.</summary>
internal static class Pools
{
    private static readonly DateTime Noon = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime First = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);

    /// <summary>The last microsecond.</summary>
    private static readonly DateTime Last = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc).AddTicks(-9);

    internal static string[] Texts { get; } = ["", " ", "a", "A", "ab", "B", "%", "_", "a%b", "\\", "'", "z", "é", "É", "İ", "ς", "Σ"];

    internal static bool[] Truths { get; } = [true, false];

    internal static int[] SmallNumbers { get; } = [-1, 0, 1, 2, 3];

    internal static short[] Shorts { get; } = [short.MinValue, -1, 0, 1, 7, short.MaxValue];

    internal static int[] Ints { get; } = [int.MinValue, -1, 0, 1, 2, 7, int.MaxValue];

    internal static long[] Longs { get; } = [long.MinValue, -1, 0, 1, 7, 1L << 53, (1L << 53) + 1, long.MaxValue];

    internal static float[] Floats { get; } = [float.MinValue, -1.5f, 0f, float.Epsilon, 0.1f, 1f, 3e10f, float.MaxValue, float.PositiveInfinity, float.NegativeInfinity];

    internal static double[] Doubles { get; } = [double.MinValue, -1.5, 0, double.Epsilon, 0.1, 0.30000000000000004, 1, double.MaxValue, double.PositiveInfinity, double.NegativeInfinity];

    internal static decimal[] Decimals { get; } = [-79228162514264337593543950335m, -1.5m, 0m, 1e-28m, 0.1m, 1.5m, 1.50m, 9m, 10m, 100m, 79228162514264337593543950335m];

    internal static Guid[] Guids { get; } = [Guid.Empty, new("00000000-0000-0000-0000-000000000001"), new("0a000000-0000-4000-8000-00000000000b"), new("a0000000-0000-4000-8000-000000000000"), Guid.AllBitsSet];

    internal static DateTime[] Times { get; } = [First, Noon.AddYears(-1000), Noon, Noon.AddTicks(10), Noon.AddMilliseconds(500), Noon.AddDays(1), Noon.AddYears(5000), Last];

    internal static DateTimeOffset[] Moments { get; } = [new(Noon), new(Noon.AddTicks(10)), new DateTimeOffset(Noon).ToOffset(TimeSpan.FromHours(5)), new(Noon.AddYears(-500)), new(Noon.AddYears(500))];

    internal static DateOnly[] Days { get; } = [DateOnly.MinValue, new(1000, 2, 28), new(2026, 1, 1), new(2026, 1, 2), new(9000, 12, 31), DateOnly.MaxValue];

    internal static TimeOnly[] Clocks { get; } = [TimeOnly.MinValue, new(0, 0, 0, 0, 1), new(12, 0), new(12, 0, 0, 500), new(23, 59, 59, 999, 999)];

    internal static TimeSpan[] Spans { get; } = [TimeSpan.FromDays(-400), TimeSpan.FromMicroseconds(-1), TimeSpan.Zero, TimeSpan.FromMicroseconds(1), TimeSpan.FromHours(25), TimeSpan.FromDays(10_000)];

    internal static byte[][] Bytes { get; } = [[], [0], [0, 0], [1], [127], [128], [255], [255, 0]];

    internal static Rank[] Ranks { get; } = [Rank.Beginner, Rank.Private, Rank.Captain, Rank.Admiral];

    internal static string?[] TextsOrNull { get; } = [.. Texts, null, null];

    internal static T?[] OrNull<T>(T[] values)
        where T : struct => [.. values.Select(value => (T?)value), null, null];
}
