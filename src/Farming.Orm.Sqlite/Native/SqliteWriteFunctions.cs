using System.Globalization;
using Farming.Orm.Sqlite.Storage;
using SQLitePCL;

namespace Farming.Orm.Sqlite.Native;

/// <summary>
/// Functions for writes that SQLite lacks: exact arithmetic on decimals, which are stored as text, integer arithmetic within the range of a type, whether an
/// upsert inserted, and whether a key has several rows.
/// </summary>
internal static class SqliteWriteFunctions
{
    /// <summary>Adds two decimals.</summary>
    internal const string Add = "farming_add";

    /// <summary>Multiplies two decimals.</summary>
    internal const string Multiply = "farming_multiply";

    /// <summary>Divides two decimals. The divisor is not zero.</summary>
    internal const string Divide = "farming_divide";

    /// <summary>Adds two integers. The third argument is the number of bits of the result. SQLite's own integers have 64 and overflow into a floating-point number.</summary>
    internal const string AddWhole = "farming_add_whole";

    /// <summary>Multiplies two integers. The third argument is the number of bits of the result.</summary>
    internal const string MultiplyWhole = "farming_multiply_whole";

    /// <summary>Divides two integers and truncates the quotient towards zero. The third argument is the number of bits of the result. The divisor is not zero.</summary>
    internal const string DivideWhole = "farming_divide_whole";

    /// <summary>Marks the current row as updated. Returns 1.</summary>
    internal const string MarkUpdated = "farming_mark_updated";

    /// <summary>Whether the current row was inserted, that is, not marked as updated. Clears the mark.</summary>
    internal const string WasInserted = "farming_was_inserted";

    /// <summary>Whether a number of rows is 1. Fails for a greater number.</summary>
    internal const string IsSingle = "farming_is_single";

    /// <summary>The message of <see cref="IsSingle"/>.</summary>
    internal const string SeveralRows = "several rows have this unique key";

    private const int Flags = raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC;

    // Native code calls these delegates, so they live as long as the process.
    private static readonly delegate_function_scalar AddDelegate = (context, _, arguments) => Compute(context, arguments, static (left, right) => left + right);
    private static readonly delegate_function_scalar MultiplyDelegate = (context, _, arguments) => Compute(context, arguments, static (left, right) => left * right);
    private static readonly delegate_function_scalar AddWholeDelegate = (context, _, arguments) => ComputeWhole(context, arguments, static (left, right) => left + right);
    private static readonly delegate_function_scalar MultiplyWholeDelegate = (context, _, arguments) => ComputeWhole(context, arguments, static (left, right) => left * right);
    private static readonly delegate_function_scalar DivideDelegate = (context, _, arguments) => Compute(context, arguments, static (left, right) => left / right);
    private static readonly delegate_function_scalar DivideWholeDelegate = (context, _, arguments) => ComputeWhole(context, arguments, static (left, right) => left / right);

    private static readonly delegate_function_scalar SingleDelegate = (context, _, arguments) =>
    {
        var count = raw.sqlite3_value_int64(arguments[0]);
        if (count > 1)
        {
            raw.sqlite3_result_error(context, SeveralRows);
        }
        else
        {
            raw.sqlite3_result_int(context, (int)count);
        }
    };

    private static readonly delegate_function_scalar MarkDelegate = (context, mark, _) =>
    {
        ((Mark)mark).IsUpdated = true;
        raw.sqlite3_result_int(context, 1);
    };

    private static readonly delegate_function_scalar InsertedDelegate = (context, mark, _) =>
    {
        raw.sqlite3_result_int(context, ((Mark)mark).IsUpdated ? 0 : 1);
        ((Mark)mark).IsUpdated = false;
    };

    /// <summary>Adds the functions to a connection.</summary>
    /// <returns>The mark of its upserts.</returns>
    internal static Mark Register(sqlite3 handle)
    {
        var mark = new Mark();
        SqliteFailure.Check(raw.sqlite3_create_function(handle, Add, 2, Flags, null, AddDelegate), handle);
        SqliteFailure.Check(raw.sqlite3_create_function(handle, Multiply, 2, Flags, null, MultiplyDelegate), handle);
        SqliteFailure.Check(raw.sqlite3_create_function(handle, AddWhole, 3, Flags, null, AddWholeDelegate), handle);
        SqliteFailure.Check(raw.sqlite3_create_function(handle, MultiplyWhole, 3, Flags, null, MultiplyWholeDelegate), handle);
        SqliteFailure.Check(raw.sqlite3_create_function(handle, IsSingle, 1, Flags, null, SingleDelegate), handle);
        SqliteRealFunctions.Register(handle);
        SqliteFailure.Check(raw.sqlite3_create_function(handle, Divide, 2, Flags, null, DivideDelegate), handle);
        SqliteFailure.Check(raw.sqlite3_create_function(handle, DivideWhole, 3, Flags, null, DivideWholeDelegate), handle);
        SqliteFailure.Check(raw.sqlite3_create_function(handle, MarkUpdated, 0, raw.SQLITE_UTF8, mark, MarkDelegate), handle);
        SqliteFailure.Check(raw.sqlite3_create_function(handle, WasInserted, 0, raw.SQLITE_UTF8, mark, InsertedDelegate), handle);
        return mark;
    }

    private static void Compute(sqlite3_context context, sqlite3_value[] arguments, Func<decimal, decimal, decimal> compute)
    {
        if (Array.Exists(arguments, argument => raw.sqlite3_value_type(argument) == raw.SQLITE_NULL))
        {
            raw.sqlite3_result_null(context);
        }
        else if (Number(arguments[0], out var left) && Number(arguments[1], out var right))
        {
            try
            {
                raw.sqlite3_result_text(context, compute(left, right).ToString(CultureInfo.InvariantCulture));
            }
            catch (OverflowException)
            {
                raw.sqlite3_result_error_toobig(context);
            }
        }
        else
        {
            raw.sqlite3_result_error(context, "not a decimal");
        }
    }

    /// <summary>Computes with 128 bits: a product of two 64-bit numbers has as many.</summary>
    private static void ComputeWhole(sqlite3_context context, sqlite3_value[] arguments, Func<Int128, Int128, Int128> compute)
    {
        if (Array.Exists(arguments, argument => raw.sqlite3_value_type(argument) == raw.SQLITE_NULL))
        {
            raw.sqlite3_result_null(context);
            return;
        }

        var result = compute(raw.sqlite3_value_int64(arguments[0]), raw.sqlite3_value_int64(arguments[1]));
        var limit = Int128.One << (raw.sqlite3_value_int(arguments[2]) - 1);
        if (result >= -limit && result < limit)
        {
            raw.sqlite3_result_int64(context, (long)result);
        }
        else
        {
            raw.sqlite3_result_error_toobig(context);
        }
    }

    private static bool Number(sqlite3_value value, out decimal number) =>
        StorageParser.TryDecimal(SqliteText.Of(raw.sqlite3_value_text(value), raw.sqlite3_value_bytes(value)), out number);

    /// <summary>Whether the current row was updated.</summary>
    internal sealed class Mark
    {
        internal bool IsUpdated { get; set; }
    }
}
