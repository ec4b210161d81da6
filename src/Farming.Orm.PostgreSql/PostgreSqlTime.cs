using NpgsqlTypes;

namespace Farming.Orm.PostgreSql;

/// <summary>
/// Points in time, dates and durations as PostgreSQL stores them: in microseconds or days, from the start of the year 2000. Npgsql's own conversion would read and write the
/// first and the last value of C# as infinity, and shift times by the time zone of the machine if the program enables its legacy behaviour.
/// </summary>
internal static class PostgreSqlTime
{
    private const long EpochTicks = 630_822_816_000_000_000;
    private const int EpochDay = 730_119;
    private const long FirstMicrosecond = -EpochTicks / TimeSpan.TicksPerMicrosecond;
    private const long LastMicrosecond = (3_155_378_975_999_999_999 - EpochTicks) / TimeSpan.TicksPerMicrosecond;
    private const int LastDay = 3_652_058 - EpochDay;

    /// <summary>Microseconds, for a parameter of type timestamptz.</summary>
    internal static long Microseconds(DateTime value) => (value.Ticks - EpochTicks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>Days, for a parameter of type date.</summary>
    internal static int Days(DateOnly value) => value.DayNumber - EpochDay;

    /// <summary>An array as Npgsql must get it: it sends all values as they are, except for the first and the last.</summary>
    internal static object Array(object values) => values switch
    {
        DateTime[] times when System.Array.IndexOf(times, DateTime.MinValue) >= 0 => System.Array.ConvertAll(times, Microseconds),
        DateTime?[] times when System.Array.IndexOf(times, DateTime.MinValue) >= 0 =>
            System.Array.ConvertAll(times, static time => time is { } value ? Microseconds(value) : (long?)null),
        DateOnly[] days when System.Array.Exists(days, IsAtEnd) => System.Array.ConvertAll(days, Days),
        DateOnly?[] days when System.Array.Exists(days, static day => day is { } value && IsAtEnd(value)) =>
            System.Array.ConvertAll(days, static day => day is { } value ? Days(value) : (int?)null),
        _ => values,
    };

    /// <summary>The point in time, UTC, of microseconds in a column.</summary>
    /// <exception cref="InvalidCastException">It is infinite, or not in the years 1 to 9999.</exception>
    internal static DateTime ToDateTime(long microseconds) => microseconds switch
    {
        long.MinValue or long.MaxValue => throw Infinite("points in time"),
        < FirstMicrosecond or > LastMicrosecond => throw OtherYear("point in time"),
        _ => new(EpochTicks + (microseconds * TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
    };

    /// <summary>The date of days in a column.</summary>
    /// <exception cref="InvalidCastException">It is infinite, or not in the years 1 to 9999.</exception>
    internal static DateOnly ToDate(int days) => days switch
    {
        int.MinValue or int.MaxValue => throw Infinite("dates"),
        < -EpochDay or > LastDay => throw OtherYear("date"),
        _ => DateOnly.FromDayNumber(EpochDay + days),
    };

    /// <summary>The duration of an interval. Npgsql's own conversion overflows without an error.</summary>
    /// <exception cref="InvalidCastException">It has months, whose length varies.</exception>
    /// <exception cref="OverflowException">It is too long or too short.</exception>
    internal static TimeSpan ToTimeSpan(NpgsqlInterval interval) => interval.Months == 0
        ? new(checked((interval.Days * TimeSpan.TicksPerDay) + (interval.Time * TimeSpan.TicksPerMicrosecond)))
        : throw new InvalidCastException("The column holds an interval with months, whose length varies.");

    private static bool IsAtEnd(DateOnly day) => day == DateOnly.MinValue || day == DateOnly.MaxValue;

    private static InvalidCastException Infinite(string values) => new($"The column holds infinity or -infinity, which {values} do not have in C#.");

    private static InvalidCastException OtherYear(string value) => new($"The column holds a {value} that is not in the years 1 to 9999.");
}
