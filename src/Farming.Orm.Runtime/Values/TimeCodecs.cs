using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Values;

/// <summary>
/// Databases store microseconds; .NET has ticks of 100 ns. Fractions of a microsecond are truncated, on every database, unless its format keeps ticks.
/// </summary>
internal static class Microseconds
{
    internal static DateTime Utc(DateTime value) => Utc(value, TimeSpan.TicksPerMicrosecond);

    /// <summary>The point in time in UTC.</summary>
    /// <param name="value">The point in time.</param>
    /// <param name="unit">The unit to truncate to, in ticks.</param>
    internal static DateTime Utc(DateTime value, long unit) => value.Kind switch
    {
        DateTimeKind.Utc => new(Cut(value.Ticks, unit), DateTimeKind.Utc),
        DateTimeKind.Local => Utc(value.ToUniversalTime(), unit),
        _ => throw new UnstorableValueException("a DateTime of unspecified kind is not a point in time. Set its kind to DateTimeKind.Utc with DateTime.SpecifyKind."),
    };

    internal static long Cut(long ticks, long unit = TimeSpan.TicksPerMicrosecond) => ticks - (ticks % unit);
}

internal sealed class DateTimeCodec() : Codec<DateTime>(FieldType.DateTime)
{
    internal override void Write(ParameterWriter writer, DateTime value) => writer.Write(Microseconds.Utc(value, writer.UnitOf(FieldType.DateTime)));

    internal override DateTime Read(RowReader reader, int ordinal) => reader.GetDateTime(ordinal);

    internal override object ToArray(DateTime[] values) => Array.ConvertAll(values, Microseconds.Utc);
}

/// <summary>Stores the point in time without the offset: values are read with offset zero.</summary>
internal sealed class DateTimeOffsetCodec() : Codec<DateTimeOffset>(FieldType.DateTime)
{
    internal override void Write(ParameterWriter writer, DateTimeOffset value) => writer.Write(Microseconds.Utc(value.UtcDateTime, writer.UnitOf(FieldType.DateTime)));

    internal override DateTimeOffset Read(RowReader reader, int ordinal) => new(reader.GetDateTime(ordinal));

    internal override object ToArray(DateTimeOffset[] values) => Array.ConvertAll(values, value => Microseconds.Utc(value.UtcDateTime));
}

internal sealed class DateOnlyCodec() : Codec<DateOnly>(FieldType.DateOnly)
{
    internal override void Write(ParameterWriter writer, DateOnly value) => writer.Write(value);

    internal override DateOnly Read(RowReader reader, int ordinal) => reader.GetDateOnly(ordinal);
}

internal sealed class TimeOnlyCodec() : Codec<TimeOnly>(FieldType.TimeOnly)
{
    internal override void Write(ParameterWriter writer, TimeOnly value) => writer.Write(new TimeOnly(Microseconds.Cut(value.Ticks, writer.UnitOf(FieldType.TimeOnly))));

    internal override TimeOnly Read(RowReader reader, int ordinal) => reader.GetTimeOnly(ordinal);

    internal override object ToArray(TimeOnly[] values) => Array.ConvertAll(values, Cut);

    private static TimeOnly Cut(TimeOnly value) => new(Microseconds.Cut(value.Ticks));
}

internal sealed class TimeSpanCodec() : Codec<TimeSpan>(FieldType.TimeSpan)
{
    internal override void Write(ParameterWriter writer, TimeSpan value) => writer.Write(new TimeSpan(Microseconds.Cut(value.Ticks, writer.UnitOf(FieldType.TimeSpan))));

    internal override TimeSpan Read(RowReader reader, int ordinal) => reader.GetTimeSpan(ordinal);

    internal override object ToArray(TimeSpan[] values) => Array.ConvertAll(values, Cut);

    private static TimeSpan Cut(TimeSpan value) => new(Microseconds.Cut(value.Ticks));
}
