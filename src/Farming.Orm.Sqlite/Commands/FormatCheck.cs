using System.Collections.Concurrent;
using Farming.Orm.Metadata;
using Farming.Orm.Rendering;
using Farming.Orm.Sqlite.Native;
using Farming.Orm.Sqlite.Storage;
using SQLitePCL;

namespace Farming.Orm.Sqlite.Commands;

/// <summary>
/// Compares the format of the values that a table contains with the format in which the driver writes them: a table with values in two formats has rows that are
/// not found. It reads the first rows of a table, once per driver, before the first statement that writes to the table.
/// </summary>
/// <param name="dialect">The dialect, which names tables.</param>
/// <param name="formats">The formats in which the driver writes.</param>
internal sealed class FormatCheck(SqlDialect dialect, StorageFormats formats)
{
    private const int Rows = 20;

    private readonly ConcurrentDictionary<ModelMetadata, string?> _known = new();

    /// <summary>The difference; <see langword="null"/> for none, or if the table does not exist.</summary>
    internal string? Of(ModelMetadata model, sqlite3 handle) => _known.TryGetValue(model, out var known) ? known : _known[model] = Compare(model, handle);

    private string? Compare(ModelMetadata model, sqlite3 handle)
    {
        var fields = model.Fields.Where(field => field.Type is FieldType.Guid or FieldType.DateTime or FieldType.DateOnly or FieldType.TimeOnly or FieldType.TimeSpan).ToList();
        if (fields.Count == 0)
        {
            return null;
        }

        var columns = string.Join(", ", fields.Select(field => SqlDialect.Quote(field.Column)));
        if (raw.sqlite3_prepare_v2(handle, $"SELECT {columns} FROM {dialect.Table(model)} LIMIT {Rows}", out var statement) != raw.SQLITE_OK)
        {
            // The statement itself reports what is missing.
            return null;
        }

        using (statement)
        {
            while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
            {
                for (var index = 0; index < fields.Count; index++)
                {
                    if (!IsOwn(fields[index].Type, statement, index))
                    {
                        return Difference(fields[index]);
                    }
                }
            }
        }

        return null;
    }

    private bool IsOwn(FieldType type, sqlite3_stmt statement, int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_NULL => true,
        raw.SQLITE_TEXT => formats.IsOwn(type, SqliteText.Of(raw.sqlite3_column_text(statement, column), raw.sqlite3_column_bytes(statement, column))),
        raw.SQLITE_INTEGER => type == FieldType.TimeSpan && !formats.DurationsAreText,
        _ => false,
    };

    private static string Difference(FieldMetadata field) =>
        $"{field.Model.Table}.{field.Column} contains values in another format than this client writes for {field.Model.Name}.{field.Name}, so rows would not be found: "
        + "set SqliteOptions.Formats to the formats of the file, such as SqliteFormats.EntityFramework, or convert the values";
}
