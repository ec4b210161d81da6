using Farming.Orm.Drivers;
using Farming.Orm.Sqlite.Native;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace Farming.Orm.Sqlite.Commands;

/// <summary>A connection as its commands use it: SQLite's handle, the dialect's functions, and the log.</summary>
internal sealed class NativeConnection(sqlite3 handle, ILogger? logger)
{
    private JsonArrayWriter? _arrayWriter;
    private SqliteWriteFunctions.Mark? _mark;

    internal sqlite3 Handle { get; } = handle;

    internal JsonArrayWriter ArrayWriter => _arrayWriter ??= new();

    /// <summary>Adds the dialect's functions before the first statement that calls one. Most programs start without any.</summary>
    internal void AddFunctionsFor(StatementText statement)
    {
        if (_mark is null && SqliteFunctions.AreIn(statement.Sql))
        {
            _mark = SqliteFunctions.Register(Handle);
        }
    }

    /// <summary>Notes that a statement failed: its mark on the current row must not count for the next row.</summary>
    internal void Failed()
    {
        if (_mark is not null)
        {
            _mark.IsUpdated = false;
        }
    }

    internal void Log(StatementText statement) => logger?.Executing(statement.Sql);

    /// <summary>Stops the current execution. Any thread may call it.</summary>
    internal void Interrupt() => raw.sqlite3_interrupt(Handle);
}
