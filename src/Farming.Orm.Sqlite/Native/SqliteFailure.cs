using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Farming.Orm.Sqlite.Native;

/// <summary>Creates the exception of a failed call, in the form that users of Microsoft.Data.Sqlite know.</summary>
internal static class SqliteFailure
{
    internal static SqliteException Of(int result, sqlite3 handle)
    {
        // The connection knows only its last failure, and a call refused as misuse does not count as one.
        var primary = result & 0xff;
        var extended = raw.sqlite3_extended_errcode(handle);
        var isLast = (extended & 0xff) == primary;
        var message = (isLast ? raw.sqlite3_errmsg(handle) : raw.sqlite3_errstr(result)).utf8_to_string();
        return new($"SQLite Error {primary}: '{message}'.", primary, isLast ? extended : result);
    }

    internal static void Check(int result, sqlite3 handle)
    {
        if (result != raw.SQLITE_OK)
        {
            throw Of(result, handle);
        }
    }
}
