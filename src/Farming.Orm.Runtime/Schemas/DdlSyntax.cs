using System.Text;
using Farming.Orm.Metadata;

namespace Farming.Orm.Schemas;

/// <summary>The differences between databases in the statements that create tables. Artifacts need only this part of a database.</summary>
internal abstract class DdlSyntax
{
    /// <summary>Whether a foreign key may reference a table that does not exist yet.</summary>
    internal abstract bool AllowsForwardReferences { get; }

    /// <summary>Whether CREATE TABLE contains the indexes, because CREATE INDEX does not support IF NOT EXISTS.</summary>
    internal virtual bool HasInlineIndexes => false;

    /// <summary>The end of CREATE TABLE.</summary>
    internal virtual string TableOptions => "";

    /// <summary>The maximum length of a name; <see langword="null"/> for any length.</summary>
    internal abstract int? MaximumNameBytes { get; }

    /// <summary>A quoted identifier.</summary>
    internal virtual string Quote(string identifier) => Rendering.SqlDialect.Quote(identifier);

    /// <summary>The quoted name of a table with its schema.</summary>
    internal abstract string Table(ModelMetadata model);

    /// <summary>The type of a field's column.</summary>
    /// <param name="field">The field.</param>
    internal abstract string ColumnType(FieldMetadata field);

    /// <summary>Whether the column of a field is created.</summary>
    internal abstract bool IsStored(FieldMetadata field);

    /// <summary>Whether a check constraint restricts the values of an enum, not the type of the column.</summary>
    internal virtual bool HasEnumChecks => true;

    /// <summary>Whether names of constraints and indexes are unique per schema, not in the whole database.</summary>
    internal virtual bool HasSchemas => false;

    /// <summary>Creates a missing schema; <see langword="null"/> if the database does not have schemas.</summary>
    internal abstract string? CreateSchema(string schema);

    /// <summary>An auto-increment id. The second value says whether the definition makes it the primary key.</summary>
    internal abstract (string Definition, bool IsPrimaryKey) Identity(FieldMetadata field);

    /// <summary>The current time as the default of a column.</summary>
    internal abstract string Now(FieldType type);

    /// <summary>A default in the form of <see cref="FieldMetadata.Default"/> as a literal.</summary>
    internal abstract string Literal(object value, FieldType type);

    /// <summary>The collation of a column in a key or a foreign key, so that the database compares its values like queries do; empty for most types.</summary>
    internal abstract string KeyCollation(FieldMetadata field);

    /// <summary>A column in an index.</summary>
    internal abstract string IndexColumn(FieldMetadata field);

    /// <summary>Adds a foreign key to an existing table, unless it already exists.</summary>
    internal abstract string AddForeignKey(ModelMetadata model, string name, string definition);

    /// <summary>The default of a column as an expression; <see langword="null"/> without a default.</summary>
    internal string? Default(FieldMetadata field) => field switch
    {
        { DefaultsToNow: true } => Now(field.Type),
        { HasDefault: true, Default: { } value } => Literal(value, field.Type),
        _ => null,
    };

    /// <summary>Describes the limit that a name exceeds; <see langword="null"/> for a valid name. A database that truncates names could confuse two tables.</summary>
    internal virtual string? LimitExceededBy(string name) =>
        Encoding.UTF8.GetByteCount(name) > MaximumNameBytes ? $"exceeds the {MaximumNameBytes} bytes of UTF-8 that the database keeps" : null;

    /// <summary>The values of the literals in an SQL text.</summary>
    /// <param name="sql">The text.</param>
    private protected static List<string> LiteralsOf(string sql)
    {
        var literals = new List<string>();
        var parts = sql.Split('\'');
        for (var index = 1; index < parts.Length; index += 2)
        {
            var literal = parts[index];
            while (index + 2 < parts.Length && parts[index + 1].Length == 0)
            {
                index += 2;
                literal += "'" + parts[index];
            }

            literals.Add(literal);
        }

        return literals;
    }

    /// <summary>A text as a literal of standard SQL.</summary>
    internal static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
