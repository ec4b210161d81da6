using System.Globalization;
using Farming.Orm.Metadata;
using Farming.Orm.Rendering;
using Farming.Orm.Schemas;

namespace Farming.Orm.Sqlite;

/// <summary>How SQLite creates tables.</summary>
internal sealed class SqliteDdl(SqliteDialect sql) : DdlDialect(sql)
{
    internal override bool AllowsForwardReferences => true;

    internal override int? MaximumNameBytes => null;

    /// <summary>A writing transaction already excludes every other writer.</summary>
    internal override string? Lock => null;

    internal override string Catalog { get; } = SqliteCatalog.Statement;

    internal override StringComparer ColumnNames => StringComparer.OrdinalIgnoreCase;

    internal override bool CanStore(FieldMetadata field, string type) => SqliteCatalog.CanStore(field.Type, type);

    /// <summary>Finds the check in the form of the library: <c>CHECK ("role" IN ('a', 'b'))</c>.</summary>
    internal override IReadOnlyList<string>? AllowedValues(FieldMetadata field, string definition)
    {
        var list = $"CHECK ({Quote(field.Column)} IN (";
        if (definition.IndexOf(list, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var start))
        {
            return null;
        }

        // The list ends at the first parenthesis outside of a literal.
        var end = start + list.Length;
        for (var isLiteral = false; end < definition.Length && (isLiteral || definition[end] != ')'); end++)
        {
            isLiteral ^= definition[end] == '\'';
        }

        return LiteralsOf(definition[(start + list.Length)..end]);
    }

    internal override string Reference(ModelMetadata model) =>
        Sql.Table(model)[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);

    internal override string? CreateSchema(string schema) => null;

    /// <summary>AUTOINCREMENT never reuses the number of a deleted row, as on other databases.</summary>
    internal override (string Definition, bool IsPrimaryKey) Identity(FieldMetadata field) => ("INTEGER PRIMARY KEY AUTOINCREMENT", true);

    internal override string Now(FieldType type) => sql.Formats.Now(type);

    internal override string Literal(object value, FieldType type) => value switch
    {
        bool truth => truth ? "1" : "0",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double.PositiveInfinity => "9e999",
        double.NegativeInfinity => "-9e999",
        double number when type == FieldType.Single => ((double)(float)number).ToString("R", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        decimal number => Text(number.ToString(CultureInfo.InvariantCulture)),
        DateTime time => Text(sql.Formats.ToText(time.ToUniversalTime())),
        DateOnly or TimeOnly or Guid => Text(sql.Formats.ToText(value)),
        TimeSpan when sql.Formats.DurationsAreText => Text(sql.Formats.ToText(value)),
        TimeSpan span => (span.Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture),
        _ => Text(value.ToString()!),
    };

    internal override string KeyCollation(FieldMetadata field) => Sql.Collation(field.Type);

    internal override string IndexColumn(FieldMetadata field) => SqlDialect.Quote(field.Column) + Sql.Collation(field.Type);

    internal override string AddForeignKey(ModelMetadata model, string name, string definition) =>
        throw new NotSupportedException("SQLite declares foreign keys inside CREATE TABLE, even before the referenced table exists.");
}
