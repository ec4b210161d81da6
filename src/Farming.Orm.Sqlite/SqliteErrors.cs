using Farming.Orm.Drivers;
using Farming.Orm.Sqlite.Locks;
using Farming.Orm.Sqlite.Native;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Farming.Orm.Sqlite;

/// <summary>Translates SQLite's failures. The code says what happened; only the message names the table and columns.</summary>
internal static class SqliteErrors
{
    // A value of another type in a STRICT table. The package has no constant for it.
    private const int ConstraintDataType = 3091;

    internal static DriverError? Translate(Exception exception) => exception switch
    {
        SqliteException failure => Translate(failure.SqliteExtendedErrorCode, Text(failure)),
        SqliteLockTimeoutException => new(OrmErrorCode.LockTimeout, IsTransient: true),
        _ => null,
    };

    private static DriverError Translate(int code, string text) => code switch
    {
        raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY or raw.SQLITE_CONSTRAINT_ROWID => Columns(OrmErrorCode.UniqueViolation, text),
        raw.SQLITE_CONSTRAINT_NOTNULL => Columns(OrmErrorCode.NotNullViolation, text),
        raw.SQLITE_CONSTRAINT_FOREIGNKEY => new(OrmErrorCode.ForeignKeyViolation),

        // SQLite implements ON DELETE RESTRICT as a trigger and reports it as one.
        raw.SQLITE_CONSTRAINT_TRIGGER when text == "FOREIGN KEY constraint failed" => new(OrmErrorCode.ForeignKeyViolation),
        raw.SQLITE_CONSTRAINT_CHECK => new(OrmErrorCode.CheckViolation, Constraint: After(text, "CHECK constraint failed: ")),
        ConstraintDataType => new(OrmErrorCode.ValueOutOfRange),
        _ => (code & 0xff) switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new(OrmErrorCode.LockTimeout, IsTransient: true),
            raw.SQLITE_TOOBIG or raw.SQLITE_MISMATCH => new(OrmErrorCode.ValueOutOfRange),

            // The statement does not have a parameter of this number.
            raw.SQLITE_RANGE => new(OrmErrorCode.InternalError),
            raw.SQLITE_FULL => new(OrmErrorCode.DiskFull),
            raw.SQLITE_READONLY => new(OrmErrorCode.ReadOnly),
            raw.SQLITE_PERM or raw.SQLITE_AUTH => new(OrmErrorCode.PermissionDenied),
            raw.SQLITE_CORRUPT => new(OrmErrorCode.CorruptDatabase),
            raw.SQLITE_CANTOPEN or raw.SQLITE_IOERR or raw.SQLITE_NOTADB => new(OrmErrorCode.ConnectionFailed),
            raw.SQLITE_ERROR => TranslateText(text),
            _ => new(OrmErrorCode.Unknown),
        },
    };

    /// <summary>Translates failures that have no code of their own.</summary>
    private static DriverError TranslateText(string text)
    {
        if (After(text, "no such table: ") is { } table)
        {
            return new(OrmErrorCode.MissingTable, After(table, "main.") ?? table);
        }

        if (After(text, "no such column: ") is { } column)
        {
            return new(OrmErrorCode.MissingColumn, Columns: [column[(column.LastIndexOf('.') + 1)..]]);
        }

        const string hasNoColumn = " has no column named ";
        if (After(text, "table ") is { } rest && rest.IndexOf(hasNoColumn, StringComparison.Ordinal) is >= 0 and var end)
        {
            return new(OrmErrorCode.MissingColumn, rest[..end], Columns: [rest[(end + hasNoColumn.Length)..]]);
        }

        return new(text switch
        {
            "integer overflow" => OrmErrorCode.ValueOutOfRange,
            SqliteWriteFunctions.SeveralRows or "ON CONFLICT clause does not match any PRIMARY KEY or UNIQUE constraint" => OrmErrorCode.MissingKey,
            "too many levels of trigger recursion" => OrmErrorCode.CascadeTooDeep,
            _ => OrmErrorCode.Unknown,
        });
    }

    /// <summary>Reads "UNIQUE constraint failed: users.tenant_id, users.email", or "…: index 'name'" for an index on expressions.</summary>
    private static DriverError Columns(OrmErrorCode code, string text)
    {
        var list = text[(text.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon ? colon + 2 : 0)..];
        if (After(list, "index '") is { } index)
        {
            return new(code, Constraint: index.TrimEnd('\''));
        }

        // The name of a table with a schema contains a dot; that of a column does not.
        string? table = null;
        var columns = list.Split(", ");
        for (var position = 0; position < columns.Length; position++)
        {
            var dot = columns[position].LastIndexOf('.');
            table ??= dot > 0 ? columns[position][..dot] : null;
            columns[position] = columns[position][(dot + 1)..];
        }

        return new(code, table, Columns: columns);
    }

    /// <summary>Extracts SQLite's own message from "SQLite Error 19: 'UNIQUE constraint failed: users.email'."</summary>
    private static string Text(SqliteException failure)
    {
        var message = failure.Message;
        var start = message.IndexOf('\'') + 1;
        return start > 0 && message.EndsWith("'.", StringComparison.Ordinal) ? message[start..^2] : message;
    }

    private static string? After(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : null;
}
