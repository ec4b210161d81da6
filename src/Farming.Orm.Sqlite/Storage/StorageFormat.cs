using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Farming.Orm.Drivers;

namespace Farming.Orm.Sqlite.Storage;

/// <summary>Formats values that are stored as text, as UTF-8. Except for decimals, the texts sort in the order of the values.</summary>
internal static class StorageFormat
{
    /// <summary>Longer than every format.</summary>
    internal const int MaxLength = 64;

    private const int DateLength = 10;
    private const int TimeLength = 15;
    private const int SecondsLength = 8;
    private const int MaximumDecimals = 7;

    /// <summary>The largest number of bytes that a text can take.</summary>
    internal static int MaxTextLength(string value) => Encoding.UTF8.GetMaxByteCount(value.Length);

    /// <summary>The text itself.</summary>
    internal static int Text(Span<byte> target, string value)
    {
        if (Utf8.FromUtf16(value, target, out _, out var length, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            UnicodeText.EnsureValid(value);
        }

        return length;
    }

    /// <summary>2024-01-31 23:59:59, with the decimals that the caller appends.</summary>
    internal static int Seconds(Span<byte> target, DateTime value)
    {
        Date(target, DateOnly.FromDateTime(value));
        target[DateLength] = (byte)' ';
        return DateLength + 1 + Seconds(target[(DateLength + 1)..], TimeOnly.FromDateTime(value));
    }

    /// <summary>23:59:59</summary>
    internal static int Seconds(Span<byte> target, TimeOnly value)
    {
        Digits(target[..2], value.Hour);
        target[2] = (byte)':';
        Digits(target.Slice(3, 2), value.Minute);
        target[5] = (byte)':';
        Digits(target.Slice(6, 2), value.Second);
        return SecondsLength;
    }

    /// <summary>A point and decimals; nothing for zero.</summary>
    /// <param name="target">Receives the text.</param>
    /// <param name="ticks">Ticks; only those below a second count.</param>
    /// <param name="count">The number of decimals, up to seven.</param>
    internal static int Decimals(Span<byte> target, long ticks, int count)
    {
        var fraction = (int)(ticks % TimeSpan.TicksPerSecond);
        for (var digit = MaximumDecimals; digit > count; digit--)
        {
            fraction /= 10;
        }

        if (fraction == 0)
        {
            return 0;
        }

        target[0] = (byte)'.';
        Digits(target.Slice(1, count), fraction);
        return 1 + count;
    }

    /// <summary>2024-01-31T23:59:59.123456Z</summary>
    internal static int DateTime(Span<byte> target, DateTime value)
    {
        Date(target, DateOnly.FromDateTime(value));
        target[DateLength] = (byte)'T';
        Time(target[(DateLength + 1)..], TimeOnly.FromDateTime(value));
        target[DateLength + 1 + TimeLength] = (byte)'Z';
        return DateLength + 1 + TimeLength + 1;
    }

    /// <summary>2024-01-31</summary>
    internal static int Date(Span<byte> target, DateOnly value)
    {
        var (year, month, day) = value;
        Digits(target[..4], year);
        target[4] = (byte)'-';
        Digits(target.Slice(5, 2), month);
        target[7] = (byte)'-';
        Digits(target.Slice(8, 2), day);
        return DateLength;
    }

    /// <summary>23:59:59.123456</summary>
    internal static int Time(Span<byte> target, TimeOnly value)
    {
        var seconds = Math.DivRem(value.Ticks, TimeSpan.TicksPerSecond, out var fraction);
        Digits(target[..2], (int)(seconds / 3600));
        target[2] = (byte)':';
        Digits(target.Slice(3, 2), (int)(seconds / 60 % 60));
        target[5] = (byte)':';
        Digits(target.Slice(6, 2), (int)(seconds % 60));
        target[8] = (byte)'.';
        Digits(target.Slice(9, 6), (int)(fraction / TimeSpan.TicksPerMicrosecond));
        return TimeLength;
    }

    /// <summary>Lower case, with hyphens.</summary>
    internal static int Guid(Span<byte> target, Guid value)
    {
        Utf8Formatter.TryFormat(value, target, out var length);
        return length;
    }

    /// <summary>With its scale: 12.50 stays 12.50.</summary>
    internal static int Decimal(Span<byte> target, decimal value)
    {
        value.TryFormat(target, out var length, provider: CultureInfo.InvariantCulture);
        return length;
    }

    /// <summary>The shortest text that parses to the same number.</summary>
    internal static int Double(Span<byte> target, double value)
    {
        value.TryFormat(target, out var length, provider: CultureInfo.InvariantCulture);
        return length;
    }

    /// <summary>Microseconds.</summary>
    internal static long Duration(TimeSpan value) => value.Ticks / TimeSpan.TicksPerMicrosecond;

    private static void Digits(Span<byte> target, int value)
    {
        for (var index = target.Length - 1; index >= 0; index--)
        {
            value = Math.DivRem(value, 10, out var digit);
            target[index] = (byte)('0' + digit);
        }
    }
}
