using Farming.Orm.Metadata;
using Farming.Orm.Statements;

namespace Farming.Orm.Rendering;

/// <summary>The SQL of a database: names, types, the choices of the planner, and the renderer.</summary>
internal abstract class SqlDialect
{
    /// <summary>The choices of the planner for this database.</summary>
    internal abstract DialectChoices Choices { get; }

    /// <summary>Whether a <see cref="FieldType.RowVersion"/> is a system column, which is neither created nor written.</summary>
    internal abstract bool HasRowVersions { get; }

    /// <summary>The quoted name of a table with its schema.</summary>
    internal abstract string Table(ModelMetadata model);

    /// <summary>The type of a column.</summary>
    internal abstract string StoreType(FieldType type);

    /// <summary>The collation of a column, so that its values are compared as in C#; empty for most types.</summary>
    internal virtual string Collation(FieldType type) => "";

    /// <summary>The slot type: columns of one slot type can share a column of a UNION. Databases without column types have a single slot type.</summary>
    internal abstract string SlotType(FieldType type);

    /// <summary>Whether the library creates and writes the column of a field.</summary>
    internal bool IsStored(FieldMetadata field) => field.Type != FieldType.RowVersion || !HasRowVersions;

    /// <summary>A table and some of its columns, for INSERT INTO and COPY.</summary>
    internal string Target(ModelMetadata model, IReadOnlyList<FieldMetadata> columns) =>
        $"{Table(model)} ({string.Join(", ", columns.Select(column => Quote(column.Column)))})";

    /// <summary>The text of a statement that returns rows.</summary>
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

    /// <summary>An identifier in double quotes. Identifiers are quoted only here.</summary>
    internal static string Quote(string identifier) =>
        $"\"{(identifier.Contains('"', StringComparison.Ordinal) ? identifier.Replace("\"", "\"\"", StringComparison.Ordinal) : identifier)}\"";

    private protected abstract SqlRenderer CreateRenderer();
}
