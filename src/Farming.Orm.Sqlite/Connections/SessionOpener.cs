using Farming.Orm.Sqlite.Commands;
using Farming.Orm.Sqlite.Locks;
using Farming.Orm.Sqlite.Native;
using Farming.Orm.Sqlite.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace Farming.Orm.Sqlite.Connections;

/// <summary>Opens connections to one database and sets them up.</summary>
internal sealed class SessionOpener
{
    private readonly Lock _walLock = new();
    private readonly string _connectionString;
    private readonly string _foreignKeys;
    private readonly int _busyMilliseconds;
    private readonly StorageFormats _formats;
    private readonly FormatCheck _check;
    private readonly ILogger? _logger;
    private bool _isWalSettled;

    internal SessionOpener(string connectionString, TimeSpan busyTimeout, StorageFormats formats, FormatCheck check, ILogger? logger)
    {
        _formats = formats;
        _check = check;
        var builder = connectionString.Trim() == ":memory:"
            ? new SqliteConnectionStringBuilder { DataSource = ":memory:" }
            : new SqliteConnectionStringBuilder(connectionString);

        // The driver has a pool of its own, whose connections keep their prepared statements.
        builder.Pooling = false;

        // The driver executes it itself: SqliteConnection would create a command for it, which takes time and is not needed otherwise.
        _foreignKeys = builder.ForeignKeys == false ? "PRAGMA foreign_keys = OFF" : "PRAGMA foreign_keys = ON";
        builder.ForeignKeys = null;
        IsPrivate = IsPrivateDatabase(builder);
        _isWalSettled = IsPrivate || builder.Mode == SqliteOpenMode.ReadOnly;
        _connectionString = builder.ConnectionString;
        _busyMilliseconds = busyTimeout.TotalMilliseconds is >= 0 and < int.MaxValue ? (int)busyTimeout.TotalMilliseconds : int.MaxValue;
        _logger = logger;
    }

    /// <summary>Whether each connection would have a database of its own: in memory, or a temporary file without a name.</summary>
    internal bool IsPrivate { get; }

    /// <param name="writers">The gate of all writers; <see langword="null"/> where the session is the only one.</param>
    internal SqliteSession Open(WriteGate? writers)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            var handle = connection.Handle!;
            SqliteFailure.Check(raw.sqlite3_busy_timeout(handle, _busyMilliseconds), handle);
            SqliteFailure.Check(raw.sqlite3_exec(handle, _foreignKeys), handle);
            SqliteFunctions.RegisterCollations(handle, _formats);
            SettleWal(handle);
            return new(connection, writers, _formats, _check, _logger);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static bool IsPrivateDatabase(SqliteConnectionStringBuilder builder) =>
        builder.Mode == SqliteOpenMode.Memory
        || builder.DataSource is "" or ":memory:"
        || (builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
            && (builder.DataSource.Contains(":memory:", StringComparison.OrdinalIgnoreCase)
                || builder.DataSource.Contains("mode=memory", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Puts the file into WAL mode. The file keeps the mode, so once is enough.</summary>
    private void SettleWal(sqlite3 handle)
    {
        if (Volatile.Read(ref _isWalSettled))
        {
            return;
        }

        lock (_walLock)
        {
            if (!_isWalSettled)
            {
                // The mode cannot change while another process holds the file. Everything works without it, and the next connection tries again.
                var result = raw.sqlite3_db_readonly(handle, "main") == 1
                    ? raw.SQLITE_OK
                    : raw.sqlite3_exec(handle, "PRAGMA journal_mode=WAL");
                if ((result & 0xff) is not (raw.SQLITE_OK or raw.SQLITE_BUSY or raw.SQLITE_LOCKED))
                {
                    throw SqliteFailure.Of(result, handle);
                }

                Volatile.Write(ref _isWalSettled, result == raw.SQLITE_OK);
            }
        }
    }
}
