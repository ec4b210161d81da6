using System.Globalization;
using Farming.Orm.Metadata;
using Farming.Orm.Schemas;

namespace Farming.Orm.Artifacts.Databases;

/// <summary>
/// How MySQL and MariaDB create tables. Text is compared byte by byte, as on the other databases. <see cref="SqlRenderer"/> turns off the checks of foreign
/// keys, so that a table may reference a table that does not exist yet.
/// </summary>
internal sealed class MySqlDdl : DdlSyntax
{
    /// <summary>The longest text that fits into an index with other columns: 191 characters of 4 bytes each.</summary>
    private const string KeyText = "varchar(191)";

    /// <summary>The longest name, in characters.</summary>
    private const int MaximumNameLength = 64;

    internal override bool AllowsForwardReferences => true;

    internal override bool HasInlineIndexes => true;

    internal override bool HasEnumChecks => false;

    internal override string TableOptions => " ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";

    /// <summary>The limit is in characters: <see cref="LimitExceededBy"/>.</summary>
    internal override int? MaximumNameBytes => null;

    internal override string Quote(string identifier) => $"`{identifier.Replace("`", "``", StringComparison.Ordinal)}`";

    internal override string Table(ModelMetadata model) => Quote(DatabaseSyntax.TableName(ArtifactDatabase.MySql, model));

    internal override bool IsStored(FieldMetadata field) => true;

    internal override string ColumnType(FieldMetadata field) => field.Type switch
    {
        FieldType.String => IsIndexed(field) ? KeyText : "longtext",
        FieldType.Boolean => "boolean",
        FieldType.Int16 => "smallint",
        FieldType.Int32 => "int",
        FieldType.Int64 or FieldType.TimeSpan => "bigint",
        FieldType.Single => "float",
        FieldType.Double => "double",
        FieldType.Decimal => "decimal(65,30)",
        FieldType.Guid => "char(36)",
        FieldType.DateTime => "datetime(6)",
        FieldType.DateOnly => "date",
        FieldType.TimeOnly => "time(6)",
        FieldType.Bytes => IsIndexed(field) ? "varbinary(255)" : "longblob",
        FieldType.Enum => $"enum({string.Join(", ", field.EnumValues.Select(Literal))})",
        FieldType.Json => "json",
        FieldType.RowVersion => "int unsigned",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    internal override string? CreateSchema(string schema) => null;

    internal override (string Definition, bool IsPrimaryKey) Identity(FieldMetadata field) => ($"{ColumnType(field)} NOT NULL AUTO_INCREMENT", false);

    internal override string Now(FieldType type) => type switch
    {
        FieldType.DateOnly => "(utc_date())",
        FieldType.TimeOnly => "(utc_time(6))",
        _ => "(utc_timestamp(6))",
    };

    internal override string Literal(object value, FieldType type) => value switch
    {
        bool truth => truth ? "TRUE" : "FALSE",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        DateTime time => Literal(time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)),
        DateOnly date => Literal(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        TimeOnly time => Literal(time.ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture)),
        TimeSpan span => (span.Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture),
        // Long columns allow a default only as an expression.
        string text when type is FieldType.String or FieldType.Json => $"({Literal(text)})",
        _ => Literal(value.ToString()!),
    };

    internal override string KeyCollation(FieldMetadata field) => "";

    internal override string IndexColumn(FieldMetadata field) => Quote(field.Column);

    internal override string AddForeignKey(ModelMetadata model, string name, string definition) =>
        throw new NotSupportedException("MySQL declares foreign keys inside CREATE TABLE.");

    internal override string? LimitExceededBy(string name) =>
        name.Length > MaximumNameLength ? $"exceeds the {MaximumNameLength} characters that MySQL allows"
        : name.Any(char.IsSurrogate) ? "contains characters beyond U+FFFF, which MySQL does not allow in names"
        : null;

    /// <summary>A backslash is an escape character in the default configuration.</summary>
    private static string Literal(string text) => Text(text.Replace("\\", "\\\\", StringComparison.Ordinal));

    /// <summary>Whether a key or an index contains the field. The length of such columns is limited on MySQL.</summary>
    private static bool IsIndexed(FieldMetadata field)
    {
        var model = field.Model;
        return model.UniqueKeys.Prepend(model.PrimaryKey).Any(key => key.Fields.Contains(field))
            || model.Indexes.Any(index => index.Fields.Contains(field))
            || model.ForeignKeys.Any(key => key.Fields.Contains(field));
    }
}
