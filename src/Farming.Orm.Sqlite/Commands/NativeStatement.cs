using System.Runtime.InteropServices;
using Farming.Orm.Sqlite.Native;
using SQLitePCL;

namespace Farming.Orm.Sqlite.Commands;

/// <summary>
/// Calls the SQLite functions that are needed for each value by their address. Through the package, each call counts references to the statement's handle and
/// switches out of managed code and back, which takes longer than most of these functions. Here it is a plain call. The garbage collector waits for all but two
/// of the functions: so the handle cannot be freed during a call, and the functions must be short. Where the library does not export them, calls go through the package.
/// </summary>
internal static unsafe class NativeStatement
{
    /// <summary>Longer values take a call for which the garbage collector need not wait.</summary>
    private const int MaximumCopied = 4096;

    /// <summary>SQLite copies the value before the call ends (SQLITE_TRANSIENT).</summary>
    private const nint Transient = -1;

    private static readonly nint Library = Load();
    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, int> Type =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, int>)Function("sqlite3_column_type");

    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, long> Integer =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, long>)Function("sqlite3_column_int64");

    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, double> Real =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, double>)Function("sqlite3_column_double");

    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, byte*> TextStart =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, byte*>)Function("sqlite3_column_text");

    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, byte*> BlobStart =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, byte*>)Function("sqlite3_column_blob");

    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, int> Length =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, int>)Function("sqlite3_column_bytes");

    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, int> NullBinding =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, int>)Function("sqlite3_bind_null");

    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, long, int> IntegerBinding =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, long, int>)Function("sqlite3_bind_int64");

    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, double, int> RealBinding =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, double, int>)Function("sqlite3_bind_double");

    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, byte*, int, nint, int> TextBinding =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, byte*, int, nint, int>)Function("sqlite3_bind_text");

    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int> BindingsEnd =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int>)Function("sqlite3_clear_bindings");

    // These two may take long, and the first may call managed code.
    private static readonly delegate* unmanaged[Cdecl]<nint, int> NextRow = (delegate* unmanaged[Cdecl]<nint, int>)Function("sqlite3_step");
    private static readonly delegate* unmanaged[Cdecl]<nint, int> ExecutionEnd = (delegate* unmanaged[Cdecl]<nint, int>)Function("sqlite3_reset");

    // Initialized after all of them.
    private static readonly bool HasAll = Type != null && Integer != null && Real != null && TextStart != null && BlobStart != null && Length != null
        && NullBinding != null && IntegerBinding != null && RealBinding != null && TextBinding != null
        && BindingsEnd != null && NextRow != null && ExecutionEnd != null;

    /// <summary>Executes the statement up to its next row.</summary>
    /// <returns>SQLite's result code.</returns>
    internal static int Step(sqlite3_stmt statement)
    {
        if (!HasAll)
        {
            return raw.sqlite3_step(statement);
        }

        var result = NextRow(Address(statement));
        GC.KeepAlive(statement);
        return result;
    }

    /// <summary>Ends the execution.</summary>
    internal static void Reset(sqlite3_stmt statement)
    {
        if (!HasAll)
        {
            _ = raw.sqlite3_reset(statement);
            return;
        }

        _ = ExecutionEnd(Address(statement));
        GC.KeepAlive(statement);
    }

    /// <summary>Sets all parameters to NULL.</summary>
    internal static void ClearBindings(sqlite3_stmt statement) =>
        _ = HasAll ? BindingsEnd(Address(statement)) : raw.sqlite3_clear_bindings(statement);

    /// <summary>The type of the stored value.</summary>
    internal static int ColumnType(sqlite3_stmt statement, int ordinal) =>
        HasAll ? Type(Address(statement), ordinal) : raw.sqlite3_column_type(statement, ordinal);

    /// <summary>The value as an integer.</summary>
    internal static long ColumnInt64(sqlite3_stmt statement, int ordinal) =>
        HasAll ? Integer(Address(statement), ordinal) : raw.sqlite3_column_int64(statement, ordinal);

    /// <summary>The value as a floating-point number.</summary>
    internal static double ColumnDouble(sqlite3_stmt statement, int ordinal) =>
        HasAll ? Real(Address(statement), ordinal) : raw.sqlite3_column_double(statement, ordinal);

    /// <summary>The value as UTF-8 in SQLite's memory, valid until the statement's next step.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="ordinal">The column.</param>
    /// <param name="isNull">Whether it is NULL.</param>
    internal static ReadOnlySpan<byte> ColumnText(sqlite3_stmt statement, int ordinal, out bool isNull)
    {
        if (HasAll)
        {
            // The length comes second: asking for the text may convert the value.
            var handle = Address(statement);
            var start = TextStart(handle, ordinal);
            isNull = start == null;
            return isNull ? [] : new(start, Length(handle, ordinal));
        }

        var text = raw.sqlite3_column_text(statement, ordinal);
        isNull = SqliteText.IsNull(text);
        return isNull ? [] : SqliteText.Of(text, raw.sqlite3_column_bytes(statement, ordinal));
    }

    /// <summary>The value's bytes in SQLite's memory, valid until the statement's next step.</summary>
    internal static ReadOnlySpan<byte> ColumnBlob(sqlite3_stmt statement, int ordinal)
    {
        if (!HasAll)
        {
            return raw.sqlite3_column_blob(statement, ordinal);
        }

        var handle = Address(statement);
        var start = BlobStart(handle, ordinal);
        return start == null ? [] : new(start, Length(handle, ordinal));
    }

    /// <summary>Sets a parameter to NULL.</summary>
    /// <returns>SQLite's result code, as for every binding.</returns>
    internal static int BindNull(sqlite3_stmt statement, int index) =>
        HasAll ? NullBinding(Address(statement), index) : raw.sqlite3_bind_null(statement, index);

    /// <summary>Sets a parameter to an integer.</summary>
    internal static int BindInt64(sqlite3_stmt statement, int index, long value) =>
        HasAll ? IntegerBinding(Address(statement), index, value) : raw.sqlite3_bind_int64(statement, index, value);

    /// <summary>Sets a parameter to a floating-point number.</summary>
    internal static int BindDouble(sqlite3_stmt statement, int index, double value) =>
        HasAll ? RealBinding(Address(statement), index, value) : raw.sqlite3_bind_double(statement, index, value);

    /// <summary>Sets a parameter to a text, which SQLite copies.</summary>
    internal static int BindText(sqlite3_stmt statement, int index, ReadOnlySpan<byte> value)
    {
        // An empty span may have no address, which SQLite would read as NULL.
        if (!HasAll || value.Length is 0 or > MaximumCopied)
        {
            return raw.sqlite3_bind_text(statement, index, value);
        }

        fixed (byte* start = value)
        {
            return TextBinding(Address(statement), index, start, value.Length, Transient);
        }
    }

    /// <exception cref="ObjectDisposedException">The statement was freed.</exception>
    private static nint Address(sqlite3_stmt statement)
    {
        ObjectDisposedException.ThrowIf(statement.IsClosed, statement);
        return statement.DangerousGetHandle();
    }

    private static nint Function(string name) => Library != 0 && NativeLibrary.TryGetExport(Library, name, out var address) ? address : 0;

    /// <summary>The library that the package has loaded. A program can make the package load another library than the named one; its statements must not come here.</summary>
    private static nint Load()
    {
        // On x86 the calling convention differs.
        if (RuntimeInformation.ProcessArchitecture == Architecture.X86 || !NativeLibrary.TryLoad(raw.GetNativeLibraryName(), typeof(raw).Assembly, null, out var library))
        {
            return 0;
        }

        fixed (byte* version = raw.sqlite3_libversion())
        {
            return NativeLibrary.TryGetExport(library, "sqlite3_libversion", out var function) && ((delegate* unmanaged[Cdecl]<byte*>)function)() == version ? library : 0;
        }
    }
}
