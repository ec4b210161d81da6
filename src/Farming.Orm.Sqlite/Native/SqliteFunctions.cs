using System.Buffers;
using System.Globalization;
using System.Text;
using Farming.Orm.Sqlite.Storage;
using Farming.Orm.Values;
using SQLitePCL;

namespace Farming.Orm.Sqlite.Native;

/// <summary>
/// The collations and functions that the dialect adds to SQLite. Each connection gets the collations when it opens, since tables may use it, and the functions
/// before the first statement that calls one.
/// </summary>
internal static class SqliteFunctions
{
    /// <summary>Orders decimals, which are stored as text, by their numeric value.</summary>
    internal const string DecimalCollation = "farming_decimal";

    /// <summary>Orders durations that are stored as text by their length.</summary>
    internal const string DurationCollation = "farming_duration";

    /// <summary>Compares JSON by its structure.</summary>
    internal const string JsonCollation = "farming_json";

    /// <summary>Text without the difference of upper and lower case, see <see cref="CaseFolding"/>. SQLite's own function knows only ASCII.</summary>
    internal const string Upper = "farming_upper";

    /// <summary>Parses a number, correctly rounded. SQLite's own conversion may miss the last bit and does not know infinity.</summary>
    internal const string Double = "farming_double";

    /// <summary>The prefix of all these names.</summary>
    private const string Prefix = "farming_";

    private const int Flags = raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC | Innocuous;
    private const int Innocuous = 0x200000;

    // Native code calls these delegates, so they live as long as the process.
    private static readonly delegate_collation CompareDecimalsDelegate = (_, left, right) => CompareDecimals(left, right);
    private static readonly delegate_collation CompareDurationsDelegate = (_, left, right) => CompareDurations(left, right);
    private static readonly delegate_collation CompareJsonDelegate = (_, left, right) => JsonText.Compare(left, right);
    private static readonly delegate_function_scalar UpperDelegate = (context, _, arguments) => ReturnUpper(context, arguments[0]);
    private static readonly delegate_function_scalar DoubleDelegate = (context, _, arguments) => ReturnDouble(context, arguments[0]);

    /// <summary>Whether a statement may call one of the functions.</summary>
    internal static bool AreIn(string sql) => sql.Contains(Prefix, StringComparison.Ordinal);

    internal static void RegisterCollations(sqlite3 handle, StorageFormats formats)
    {
        SqliteFailure.Check(raw.sqlite3__create_collation_utf8(handle, DecimalCollation, null, CompareDecimalsDelegate), handle);
        SqliteFailure.Check(raw.sqlite3__create_collation_utf8(handle, JsonCollation, null, CompareJsonDelegate), handle);
        if (formats.DurationsAreText)
        {
            SqliteFailure.Check(raw.sqlite3__create_collation_utf8(handle, DurationCollation, null, CompareDurationsDelegate), handle);
        }
    }

    /// <summary>Adds the functions to a connection, once.</summary>
    /// <returns>The mark of the connection's upserts.</returns>
    internal static SqliteWriteFunctions.Mark Register(sqlite3 handle)
    {
        SqliteFailure.Check(raw.sqlite3_create_function(handle, Upper, 1, Flags, null, UpperDelegate), handle);
        SqliteFailure.Check(raw.sqlite3_create_function(handle, Double, 1, Flags, null, DoubleDelegate), handle);
        return SqliteWriteFunctions.Register(handle);
    }

    /// <summary>Numbers come first, by value; other text follows, byte by byte.</summary>
    internal static int CompareDecimals(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var leftIsNumber = StorageParser.TryDecimal(left, out var leftNumber);
        var rightIsNumber = StorageParser.TryDecimal(right, out var rightNumber);
        return (leftIsNumber, rightIsNumber) switch
        {
            (true, true) => leftNumber.CompareTo(rightNumber),
            (true, false) => -1,
            (false, true) => 1,
            _ => left.SequenceCompareTo(right),
        };
    }

    /// <summary>Durations come first, by their length; other text follows, byte by byte.</summary>
    internal static int CompareDurations(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var leftIsDuration = StorageParser.TryDuration(left, out var leftDuration);
        var rightIsDuration = StorageParser.TryDuration(right, out var rightDuration);
        return (leftIsDuration, rightIsDuration) switch
        {
            (true, true) => leftDuration.CompareTo(rightDuration),
            (true, false) => -1,
            (false, true) => 1,
            _ => left.SequenceCompareTo(right),
        };
    }

    private static void ReturnUpper(sqlite3_context context, sqlite3_value value)
    {
        if (raw.sqlite3_value_type(value) == raw.SQLITE_NULL)
        {
            raw.sqlite3_result_null(context);
            return;
        }

        var text = SqliteText.Of(raw.sqlite3_value_text(value), raw.sqlite3_value_bytes(value));
        if (text.IsEmpty)
        {
            // An empty span has no address; SQLite would read it as null.
            raw.sqlite3_result_text(context, "");
        }
        else if (Ascii.IsValid(text))
        {
            ReturnAsciiUpper(context, text);
        }
        else
        {
            raw.sqlite3_result_text(context, CaseFolding.Fold(Encoding.UTF8.GetString(text)));
        }
    }

    private static void ReturnAsciiUpper(sqlite3_context context, ReadOnlySpan<byte> text)
    {
        byte[]? rented = null;
        var upper = text.Length <= 256 ? stackalloc byte[256] : rented = ArrayPool<byte>.Shared.Rent(text.Length);
        Ascii.ToUpper(text, upper, out var length);
        raw.sqlite3_result_text(context, upper[..length]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static void ReturnDouble(sqlite3_context context, sqlite3_value value)
    {
        if (raw.sqlite3_value_type(value) != raw.SQLITE_NULL
            && double.TryParse(
                SqliteText.Of(raw.sqlite3_value_text(value), raw.sqlite3_value_bytes(value)),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var number))
        {
            raw.sqlite3_result_double(context, number);
        }
        else
        {
            raw.sqlite3_result_null(context);
        }
    }
}
