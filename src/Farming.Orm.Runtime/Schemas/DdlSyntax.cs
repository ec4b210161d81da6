using System.Text;
using Farming.Orm.Metadata;

namespace Farming.Orm.Schemas;

/// <summary>Where databases differ in the text of the statements that create tables. Artifacts need no more than this of a database.</summary>
internal abstract class DdlSyntax
{
    /// <summary>Whether a table's foreign key may name a table that is not there yet.</summary>
    internal abstract bool AllowsForwardReferences { get; }

    /// <summary>Whether indexes are a part of CREATE TABLE: where CREATE INDEX has no IF NOT EXISTS.</summary>
    internal virtual bool HasInlineIndexes => false;

    /// <summary>What CREATE TABLE ends with.</summary>
    internal virtual string TableOptions => "";

    /// <summary>How long a name may be; <see langword="null"/> for any length.</summary>
    internal abstract int? MaximumNameBytes { get; }

    /// <summary>An identifier in quotes.</summary>
    internal virtual string Quote(string identifier) => Rendering.SqlDialect.Quote(identifier);

    /// <summary>A table's name, quoted, with its schema.</summary>
    internal abstract string Table(ModelMetadata model);

    /// <summary>The type of a field's column.</summary>
    /// <param name="field">The field.</param>
    internal abstract string ColumnType(FieldMetadata field);

    /// <summary>Whether a field is a column that is created.</summary>
    internal abstract bool IsStored(FieldMetadata field);

    /// <summary>Whether an enum's values are held to by a check constraint, not by the column's type.</summary>
    internal virtual bool HasEnumChecks => true;

    /// <summary>Whether names of constraints and indexes are apart in each schema, not in the database as a whole.</summary>
    internal virtual bool HasSchemas => false;

    /// <summary>Creates a schema if it is not there; <see langword="null"/> where there are none.</summary>
    internal abstract string? CreateSchema(string schema);

    /// <summary>An id that the database counts up; the second says whether that makes it the primary key.</summary>
    internal abstract (string Definition, bool IsPrimaryKey) Identity(FieldMetadata field);

    /// <summary>The current time, as the default of a column.</summary>
    internal abstract string Now(FieldType type);

    /// <summary>A default, in the form of <see cref="FieldMetadata.Default"/>, as a literal.</summary>
    internal abstract string Literal(object value, FieldType type);

    /// <summary>What the column of a key or a foreign key must say for the database to compare its values as queries do; empty for most.</summary>
    internal abstract string KeyCollation(FieldMetadata field);

    /// <summary>A column in an index.</summary>
    internal abstract string IndexColumn(FieldMetadata field);

    /// <summary>Adds a foreign key to a table that is there, unless it has it.</summary>
    internal abstract string AddForeignKey(ModelMetadata model, string name, string definition);

    /// <summary>The default of a field's column as an expression; <see langword="null"/> if it has none.</summary>
    internal string? Default(FieldMetadata field) => field switch
    {
        { DefaultsToNow: true } => Now(field.Type),
        { HasDefault: true, Default: { } value } => Literal(value, field.Type),
        _ => null,
    };

    /// <summary>What the database's limit on names is, if a name is beyond it. A database that cuts names would take two tables for one.</summary>
    internal virtual string? LimitExceededBy(string name) =>
        Encoding.UTF8.GetByteCount(name) > MaximumNameBytes ? $"exceeds the {MaximumNameBytes} bytes of UTF-8 that the database keeps" : null;

    /// <summary>A text as a literal of standard SQL.</summary>
    internal static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
