using System.Numerics;
using Farming.Orm.Expressions;
using SQLitePCL;

namespace Farming.Orm.Sqlite.Native;

/// <summary>
/// Arithmetic on floating-point numbers. SQLite's own computes with the precision of a double for every column, stores infinity for a result that is too large, and
/// null for NaN.
/// </summary>
internal static class SqliteRealFunctions
{
    internal const string AddSingle = "farming_add_single";
    internal const string MultiplySingle = "farming_multiply_single";
    internal const string DivideSingle = "farming_divide_single";
    internal const string AddDouble = "farming_add_double";
    internal const string MultiplyDouble = "farming_multiply_double";
    internal const string DivideDouble = "farming_divide_double";

    private const int Flags = raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC;

    // Native code calls these delegates, so they live as long as the process.
    private static readonly delegate_function_scalar AddSingleDelegate = (context, _, arguments) => Compute<float>(context, arguments, ArithmeticOperator.Add);
    private static readonly delegate_function_scalar MultiplySingleDelegate = (context, _, arguments) => Compute<float>(context, arguments, ArithmeticOperator.Multiply);
    private static readonly delegate_function_scalar DivideSingleDelegate = (context, _, arguments) => Compute<float>(context, arguments, ArithmeticOperator.Divide);
    private static readonly delegate_function_scalar AddDoubleDelegate = (context, _, arguments) => Compute<double>(context, arguments, ArithmeticOperator.Add);
    private static readonly delegate_function_scalar MultiplyDoubleDelegate = (context, _, arguments) => Compute<double>(context, arguments, ArithmeticOperator.Multiply);
    private static readonly delegate_function_scalar DivideDoubleDelegate = (context, _, arguments) => Compute<double>(context, arguments, ArithmeticOperator.Divide);

    /// <summary>Adds the functions to a connection.</summary>
    internal static void Register(sqlite3 handle)
    {
        SqliteFailure.Check(raw.sqlite3_create_function(handle, AddSingle, 2, Flags, null, AddSingleDelegate), handle);
        SqliteFailure.Check(raw.sqlite3_create_function(handle, MultiplySingle, 2, Flags, null, MultiplySingleDelegate), handle);
        SqliteFailure.Check(raw.sqlite3_create_function(handle, DivideSingle, 2, Flags, null, DivideSingleDelegate), handle);
        SqliteFailure.Check(raw.sqlite3_create_function(handle, AddDouble, 2, Flags, null, AddDoubleDelegate), handle);
        SqliteFailure.Check(raw.sqlite3_create_function(handle, MultiplyDouble, 2, Flags, null, MultiplyDoubleDelegate), handle);
        SqliteFailure.Check(raw.sqlite3_create_function(handle, DivideDouble, 2, Flags, null, DivideDoubleDelegate), handle);
    }

    private static void Compute<T>(sqlite3_context context, sqlite3_value[] arguments, ArithmeticOperator @operator)
        where T : struct, IFloatingPointIeee754<T>
    {
        if (Array.Exists(arguments, argument => raw.sqlite3_value_type(argument) == raw.SQLITE_NULL))
        {
            raw.sqlite3_result_null(context);
            return;
        }

        var (left, right) = (T.CreateTruncating(raw.sqlite3_value_double(arguments[0])), T.CreateTruncating(raw.sqlite3_value_double(arguments[1])));
        var result = @operator switch
        {
            ArithmeticOperator.Add => left + right,
            ArithmeticOperator.Multiply => left * right,
            _ => left / right,
        };
        if (IsOutOfRange(left, right, result, @operator))
        {
            raw.sqlite3_result_error_toobig(context);
        }
        else
        {
            raw.sqlite3_result_double(context, double.CreateTruncating(result));
        }
    }

    /// <summary>As on PostgreSQL: neither NaN nor, for finite operands, a number too large, or a product or quotient too small for the type.</summary>
    private static bool IsOutOfRange<T>(T left, T right, T result, ArithmeticOperator @operator)
        where T : struct, IFloatingPointIeee754<T> =>
        T.IsNaN(result)
        || (T.IsInfinity(result) && T.IsFinite(left) && T.IsFinite(right))
        || (T.IsZero(result) && !T.IsZero(left) && @operator switch
        {
            ArithmeticOperator.Add => false,
            ArithmeticOperator.Multiply => !T.IsZero(right),
            _ => !T.IsInfinity(right),
        });
}
