using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Farming.Orm.Sqlite.Storage;

/// <summary>
/// Parses the formats of <see cref="StorageFormat"/> in place, and more slowly the formats that other tools write.
/// </summary>
internal static class StorageParser
{
    private const int DateLength = 10;
    private const int TimeLength = 15;

    internal static bool TryDateTime(ReadOnlySpan<byte> text, out DateTime value)
    {
        if (text.Length == DateLength + 1 + TimeLength + 1
            && text[DateLength] == 'T'
            && text[^1] == 'Z'
            && TryExactDate(text[..DateLength], out var date)
            && TryExactTime(text.Slice(DateLength + 1, TimeLength), out var time))
        {
            value = new(date, time, DateTimeKind.Utc);
            return true;
        }

        // A space in place of the T, another number of decimals, an offset. A value without an offset is UTC.
        return DateTime.TryParse(
            Encoding.UTF8.GetString(text),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out value);
    }

    internal static bool TryDate(ReadOnlySpan<byte> text, out DateOnly value)
    {
        if (text.Length == DateLength && TryExactDate(text, out value))
        {
            return true;
        }

        var isDate = TryDateTime(text, out var time);
        value = DateOnly.FromDateTime(time);
        return isDate;
    }

    internal static bool TryTime(ReadOnlySpan<byte> text, out TimeOnly value) =>
        (text.Length == TimeLength && TryExactTime(text, out value))
        || TimeOnly.TryParse(Encoding.UTF8.GetString(text), CultureInfo.InvariantCulture, out value);

    internal static bool TryDuration(ReadOnlySpan<byte> text, out TimeSpan value) =>
        TimeSpan.TryParse(Encoding.UTF8.GetString(text), CultureInfo.InvariantCulture, out value);

    internal static bool TryGuid(ReadOnlySpan<byte> text, out Guid value) =>
        (Utf8Parser.TryParse(text, out value, out var length, 'D') && length == text.Length)
        || Guid.TryParse(Encoding.UTF8.GetString(text), out value);

    internal static bool TryDecimal(ReadOnlySpan<byte> text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    /// <summary>Parses a number, which NaN is not.</summary>
    internal static bool TryDouble(ReadOnlySpan<byte> text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && !double.IsNaN(value);

    internal static bool TryInteger(ReadOnlySpan<byte> text, out long value) =>
        long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

    internal static bool TryBoolean(ReadOnlySpan<byte> text, out bool value) =>
        Utf8Parser.TryParse(text, out value, out var length) && length == text.Length;

    private static bool TryExactDate(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        if (text[4] != '-' || text[7] != '-'
            || !TryDigits(text[..4], out var year) || !TryDigits(text.Slice(5, 2), out var month) || !TryDigits(text.Slice(8, 2), out var day)
            || year is 0 || month is 0 or > 12 || day is 0 || day > System.DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new(year, month, day);
        return true;
    }

    private static bool TryExactTime(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        value = default;
        if (text[2] != ':' || text[5] != ':' || text[8] != '.'
            || !TryDigits(text[..2], out var hours) || !TryDigits(text.Slice(3, 2), out var minutes)
            || !TryDigits(text.Slice(6, 2), out var seconds) || !TryDigits(text.Slice(9, 6), out var microseconds)
            || hours > 23 || minutes > 59 || seconds > 59)
        {
            return false;
        }

        var total = (((hours * 60L) + minutes) * 60) + seconds;
        value = new((total * TimeSpan.TicksPerSecond) + (microseconds * TimeSpan.TicksPerMicrosecond));
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var character in text)
        {
            var digit = character - '0';
            if (digit is < 0 or > 9)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        return true;
    }
}
