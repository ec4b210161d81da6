using System.Globalization;
using System.Text;
using Farming.Orm.Metadata;

namespace Farming.Orm.Sqlite.Storage;

/// <summary>Formats values as a database stores them, see <see cref="SqliteFormats"/>.</summary>
internal sealed class StorageFormats(SqliteFormats formats)
{
    internal static readonly StorageFormats Default = new(SqliteFormats.Default);

    /// <summary>Whether durations are text, and not a number of microseconds.</summary>
    internal bool DurationsAreText => formats.TimeSpans == SqliteTimeSpanFormat.Text;

    /// <summary>The unit of stored times of a type, in ticks.</summary>
    internal long UnitOf(FieldType type)
    {
        var hasTicks = type switch
        {
            FieldType.DateTime => formats.DateTimes == SqliteDateTimeFormat.Ticks,
            FieldType.TimeOnly => formats.TimesOfDay == SqliteTimeFormat.Ticks,
            FieldType.TimeSpan => DurationsAreText,
            _ => false,
        };
        return hasTicks ? 1 : TimeSpan.TicksPerMicrosecond;
    }

    /// <summary>Formats a UUID.</summary>
    /// <returns>The number of bytes, as in the other methods.</returns>
    internal int Guid(Span<byte> target, Guid value)
    {
        if (formats.Guids == SqliteGuidFormat.Digits)
        {
            value.TryFormat(target, out var digits, "N");
            return digits;
        }

        var length = StorageFormat.Guid(target, value);
        if (formats.Guids == SqliteGuidFormat.UpperCase)
        {
            Ascii.ToUpperInPlace(target[..length], out _);
        }

        return length;
    }

    /// <summary>Formats a point in time.</summary>
    internal int DateTime(Span<byte> target, DateTime value)
    {
        if (formats.DateTimes == SqliteDateTimeFormat.Iso)
        {
            return StorageFormat.DateTime(target, value);
        }

        var length = StorageFormat.Seconds(target, value);
        if (formats.DateTimes == SqliteDateTimeFormat.Microseconds)
        {
            return length + StorageFormat.Decimals(target[length..], value.Ticks, 6);
        }

        length += StorageFormat.Decimals(target[length..], value.Ticks, 7);
        return value.Ticks % TimeSpan.TicksPerSecond == 0 ? length : target[..length].TrimEnd((byte)'0').Length;
    }

    /// <summary>Formats a time of day.</summary>
    internal int Time(Span<byte> target, TimeOnly value)
    {
        if (formats.TimesOfDay == SqliteTimeFormat.Fixed)
        {
            return StorageFormat.Time(target, value);
        }

        var length = StorageFormat.Seconds(target, value);
        return length + StorageFormat.Decimals(target[length..], value.Ticks, formats.TimesOfDay == SqliteTimeFormat.Ticks ? 7 : 6);
    }

    /// <summary>Formats a duration as text.</summary>
    internal static int Duration(Span<byte> target, TimeSpan value)
    {
        value.TryFormat(target, out var length, "c", CultureInfo.InvariantCulture);
        return length;
    }

    /// <summary>A value in the format of its type, as text.</summary>
    internal string ToText(object value)
    {
        Span<byte> target = stackalloc byte[StorageFormat.MaxLength];
        var length = value switch
        {
            Guid guid => Guid(target, guid),
            DateTime time => DateTime(target, time),
            DateOnly date => StorageFormat.Date(target, date),
            TimeOnly time => Time(target, time),
            TimeSpan duration => Duration(target, duration),
            _ => throw new NotSupportedException($"{value.GetType().Name} is not stored in a format."),
        };
        return Encoding.UTF8.GetString(target[..length]);
    }

    /// <summary>Whether a stored text has the format of its type. Other types have only one format.</summary>
    internal bool IsOwn(FieldType type, ReadOnlySpan<byte> text)
    {
        object? value = type switch
        {
            FieldType.Guid => StorageParser.TryGuid(text, out var guid) ? guid : null,
            FieldType.DateTime => StorageParser.TryDateTime(text, out var time) ? time : null,
            FieldType.DateOnly => StorageParser.TryDate(text, out var date) ? date : null,
            FieldType.TimeOnly => StorageParser.TryTime(text, out var time) ? time : null,
            FieldType.TimeSpan => DurationsAreText && StorageParser.TryDuration(text, out var duration) ? duration : null,
            _ => throw new NotSupportedException($"{type} has only one format."),
        };
        return value is not null && Encoding.UTF8.GetString(text) == ToText(value);
    }

    /// <summary>The current time, by the clock of SQLite, which counts milliseconds.</summary>
    internal string Now(FieldType type) => type switch
    {
        FieldType.DateOnly => "(strftime('%Y-%m-%d', 'now'))",
        FieldType.TimeOnly => formats.TimesOfDay switch
        {
            SqliteTimeFormat.Fixed => "(strftime('%H:%M:%f000', 'now'))",
            SqliteTimeFormat.Ticks => "(replace(strftime('%H:%M:%f0000', 'now'), '.0000000', ''))",
            _ => "(replace(strftime('%H:%M:%f000', 'now'), '.000000', ''))",
        },
        _ => formats.DateTimes switch
        {
            SqliteDateTimeFormat.Iso => "(strftime('%Y-%m-%dT%H:%M:%f000Z', 'now'))",
            SqliteDateTimeFormat.Ticks => "(rtrim(rtrim(strftime('%Y-%m-%d %H:%M:%f', 'now'), '0'), '.'))",
            _ => "(replace(strftime('%Y-%m-%d %H:%M:%f000', 'now'), '.000000', ''))",
        },
    };
}
