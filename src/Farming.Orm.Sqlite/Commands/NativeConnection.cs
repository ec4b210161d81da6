using Farming.Orm.Drivers;
using Farming.Orm.Metadata;
using Farming.Orm.Sqlite.Native;
using Farming.Orm.Sqlite.Storage;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace Farming.Orm.Sqlite.Commands;

/// <summary>A connection as its commands use it: SQLite's handle, the dialect's functions, and the log.</summary>
/// <param name="handle">SQLite's handle.</param>
/// <param name="formats">The formats of stored values.</param>
/// <param name="check">Compares the formats with those of tables.</param>
/// <param name="logger">Logs statements.</param>
internal sealed class NativeConnection(sqlite3 handle, StorageFormats formats, FormatCheck check, ILogger? logger)
{
    private JsonArrayWriter? _arrayWriter;
    private SqliteWriteFunctions.Mark? _mark;

    internal sqlite3 Handle { get; } = handle;

    /// <summary>The formats of stored values.</summary>
    internal StorageFormats Formats { get; } = formats;

    internal JsonArrayWriter ArrayWriter => _arrayWriter ??= new(Formats);

    /// <summary>The difference between the format of a table's values and <see cref="Formats"/>; <see langword="null"/> for none.</summary>
    internal string? ForeignFormat(ModelMetadata model) => check.Of(model, Handle);

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
