using System.Collections;
using System.Globalization;

namespace Farming.Orm.Conformance.Searches;

/// <summary>Values as LINQ over objects compares and prints them.</summary>
internal static class Values
{
    private static readonly string[] Operators = ["==", "!=", "<", "<=", ">", ">="];

    /// <summary>Null before every value, text by its code units, bytes by their numbers.</summary>
    internal static int Order(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string x, string y) => string.CompareOrdinal(x, y),
        (byte[] x, byte[] y) => x.AsSpan().SequenceCompareTo(y),
        _ => Comparer.Default.Compare(left, right),
    };

    internal static string Operator(int @operator) => Operators[@operator];

    /// <summary>What an operator of C# gives for nullable operands.</summary>
    internal static bool Compare(object? left, int @operator, object? right)
    {
        var order = Order(left, right);
        return @operator switch
        {
            0 => order == 0,
            1 => order != 0,
            _ when left is null || right is null => false,
            2 => order < 0,
            3 => order <= 0,
            4 => order > 0,
            _ => order >= 0,
        };
    }

    internal static Predicate Compare<T>(Column<T> left, int @operator, T? right) => @operator switch
    {
        0 => left == right,
        1 => left != right,
        2 => left < right,
        3 => left <= right,
        4 => left > right,
        _ => left >= right,
    };

    internal static Predicate Compare<T>(Column<T> left, int @operator, Column<T> right) => @operator switch
    {
        0 => left == right,
        1 => left != right,
        2 => left < right,
        3 => left <= right,
        4 => left > right,
        _ => left >= right,
    };

    /// <summary>Equal values have one text, other values another.</summary>
    internal static string Text(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        byte[] bytes => $"0x{Convert.ToHexString(bytes)}",
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly clock => clock.ToString("O", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
