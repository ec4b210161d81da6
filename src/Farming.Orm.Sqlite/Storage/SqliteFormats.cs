namespace Farming.Orm;

/// <summary>
/// The formats of values that SQLite stores as text. The driver writes values and compares them with stored values in these formats, and reads other formats, too. A
/// client that would write into a table with other formats is refused.
/// </summary>
public sealed record SqliteFormats
{
    /// <summary>The formats of Farming.Orm, in which texts sort like their values.</summary>
    public static SqliteFormats Default { get; } = new();

    /// <summary>
    /// The formats of Microsoft.Data.Sqlite, and so of Entity Framework Core and Dapper. Source: "Data types" in the documentation of Microsoft.Data.Sqlite. A
    /// <see cref="DateTime"/> is stored in UTC; a column that stores offsets (<see cref="DateTimeOffset"/>) has another format, and is refused.
    /// </summary>
    public static SqliteFormats EntityFramework { get; } = new()
    {
        Guids = SqliteGuidFormat.UpperCase,
        DateTimes = SqliteDateTimeFormat.Ticks,
        TimesOfDay = SqliteTimeFormat.Ticks,
        TimeSpans = SqliteTimeSpanFormat.Text,
    };

    /// <summary>The formats of Django, with <c>USE_TZ</c>. Source: its SQLite backend's adapters and converters.</summary>
    public static SqliteFormats Django { get; } = new()
    {
        Guids = SqliteGuidFormat.Digits,
        DateTimes = SqliteDateTimeFormat.Microseconds,
        TimesOfDay = SqliteTimeFormat.Microseconds,
    };

    /// <summary>The format of a <see cref="Guid"/>.</summary>
    public SqliteGuidFormat Guids { get; init; }

    /// <summary>The format of a <see cref="DateTime"/> and a <see cref="DateTimeOffset"/>.</summary>
    public SqliteDateTimeFormat DateTimes { get; init; }

    /// <summary>The format of a <see cref="TimeOnly"/>.</summary>
    public SqliteTimeFormat TimesOfDay { get; init; }

    /// <summary>The format of a <see cref="TimeSpan"/>.</summary>
    public SqliteTimeSpanFormat TimeSpans { get; init; }
}

/// <summary>The format of a <see cref="Guid"/>.</summary>
public enum SqliteGuidFormat
{
    /// <summary><c>0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b</c>.</summary>
    LowerCase,

    /// <summary><c>0190A1B2-C3D4-7E5F-8A9B-0C1D2E3F4A5B</c>.</summary>
    UpperCase,

    /// <summary><c>0190a1b2c3d47e5f8a9b0c1d2e3f4a5b</c>.</summary>
    Digits,
}

/// <summary>The format of a point in time, in UTC.</summary>
public enum SqliteDateTimeFormat
{
    /// <summary><c>2024-01-31T23:59:59.500000Z</c>.</summary>
    Iso,

    /// <summary><c>2024-01-31 23:59:59.5</c>: up to seven decimals without zeros at the end.</summary>
    Ticks,

    /// <summary><c>2024-01-31 23:59:59.500000</c>: six decimals, or none if they are zero.</summary>
    Microseconds,
}

/// <summary>The format of a time of day.</summary>
public enum SqliteTimeFormat
{
    /// <summary><c>23:59:59.500000</c>: always six decimals.</summary>
    Fixed,

    /// <summary><c>23:59:59.5000000</c>: seven decimals, or none if they are zero.</summary>
    Ticks,

    /// <summary><c>23:59:59.500000</c>: six decimals, or none if they are zero.</summary>
    Microseconds,
}

/// <summary>The format of a duration.</summary>
public enum SqliteTimeSpanFormat
{
    /// <summary>An integer: microseconds.</summary>
    Microseconds,

    /// <summary><c>1.02:03:04.5000000</c>: the format "c" of .NET.</summary>
    Text,
}
