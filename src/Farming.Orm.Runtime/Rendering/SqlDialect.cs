using Farming.Orm.Metadata;
using Farming.Orm.Statements;

namespace Farming.Orm.Rendering;

/// <summary>A database's SQL: names and types, what is chosen where there is a choice, and the renderer that writes it.</summary>
internal abstract class SqlDialect
{
    /// <summary>What the database is asked where there is more than one way to ask.</summary>
    internal abstract DialectChoices Choices { get; }

    /// <summary>Whether a <see cref="FieldType.RowVersion"/> is a system column, which is neither created nor written.</summary>
    internal abstract bool HasRowVersions { get; }

    /// <summary>A table's name, quoted, with its schema.</summary>
    internal abstract string Table(ModelMetadata model);

    /// <summary>The type of a column.</summary>
    internal abstract string StoreType(FieldType type);

    /// <summary>What a column says besides its type for its values to be compared as in C#; empty for most.</summary>
    internal virtual string Collation(FieldType type) => "";

    /// <summary>The key by which columns of one type can share a column of a UNION; databases without column types have one for all.</summary>
    internal abstract string SlotType(FieldType type);

    /// <summary>Whether a field is a column that the library creates and writes.</summary>
    internal bool IsStored(FieldMetadata field) => field.Type != FieldType.RowVersion || !HasRowVersions;

    /// <summary>A table and some of its columns, as they stand in INSERT INTO and in COPY.</summary>
    internal string Target(ModelMetadata model, IReadOnlyList<FieldMetadata> columns) =>
        $"{Table(model)} ({string.Join(", ", columns.Select(column => Quote(column.Column)))})";

    /// <summary>The text of a statement that gives rows.</summary>
    internal RenderedStatement Render(RowSet rows)
    {
        var renderer = CreateRenderer();
        renderer.Write(rows);
        return renderer.Complete();
    }

    /// <summary>The text of a statement that changes rows.</summary>
    internal RenderedStatement Render(WriteStatement write)
    {
        var renderer = CreateRenderer();
        renderer.Write(write);
        return renderer.Complete();
    }

    /// <summary>An identifier in double quotes: the one place where identifiers are quoted.</summary>
    internal static string Quote(string identifier) =>
        $"\"{(identifier.Contains('"', StringComparison.Ordinal) ? identifier.Replace("\"", "\"\"", StringComparison.Ordinal) : identifier)}\"";

    private protected abstract SqlRenderer CreateRenderer();
}
