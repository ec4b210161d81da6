using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts.Prisma;

/// <summary>The Prisma type of each field, with a native type if Prisma's default differs.</summary>
internal static class PrismaTypes
{
    /// <summary>The scalar type and its <c>@db</c> attribute. Enums are not scalars and count as strings here.</summary>
    internal static (string Type, string? Native) Of(FieldMetadata field, ArtifactDatabase database) => database switch
    {
        ArtifactDatabase.Sqlite => (Sqlite(field), null),
        ArtifactDatabase.MySql => MySql(field),
        _ => PostgreSql(field.Type),
    };

    private static (string Type, string? Native) PostgreSql(FieldType type) => type switch
    {
        FieldType.Boolean => ("Boolean", null),
        FieldType.Int16 => ("Int", "SmallInt"),
        FieldType.Int32 => ("Int", null),
        FieldType.Int64 => ("BigInt", null),
        FieldType.Single => ("Float", "Real"),
        FieldType.Double => ("Float", null),
        FieldType.Decimal => ("Decimal", null),
        FieldType.Guid => ("String", "Uuid"),
        FieldType.DateTime => ("DateTime", "Timestamptz(6)"),
        FieldType.DateOnly => ("DateTime", "Date"),
        FieldType.TimeOnly => ("DateTime", "Time(6)"),
        FieldType.TimeSpan => ("Unsupported(\"interval\")", null),
        FieldType.Bytes => ("Bytes", null),
        FieldType.Json => ("Json", null),
        _ => ("String", null),
    };

    /// <summary>
    /// SQLite does not have types for decimals, dates and times of day; Farming.Orm stores them as text. Prisma would write them as numbers and lose digits.
    /// </summary>
    private static string Sqlite(FieldMetadata field) => field.Type switch
    {
        FieldType.Boolean => "Boolean",
        FieldType.Int16 or FieldType.Int32 => "Int",
        FieldType.Int64 => CountedKeys.IsCounted(field) ? "Int" : "BigInt",
        FieldType.TimeSpan or FieldType.RowVersion => "BigInt",
        FieldType.Single or FieldType.Double => "Float",
        FieldType.DateTime => "DateTime",
        FieldType.Bytes => "Bytes",
        FieldType.Json => "Json",
        _ => "String",
    };

    private static (string Type, string? Native) MySql(FieldMetadata field) => field.Type switch
    {
        FieldType.Boolean => ("Boolean", null),
        FieldType.Int16 => ("Int", "SmallInt"),
        FieldType.Int32 => ("Int", null),
        FieldType.Int64 or FieldType.TimeSpan => ("BigInt", null),
        FieldType.Single => ("Float", "Float"),
        FieldType.Double => ("Float", null),
        FieldType.Decimal => ("Decimal", "Decimal(65, 30)"),
        FieldType.Guid => ("String", "Char(36)"),
        FieldType.DateTime => ("DateTime", "DateTime(6)"),
        FieldType.DateOnly => ("DateTime", "Date"),
        FieldType.TimeOnly => ("DateTime", "Time(6)"),
        FieldType.Bytes => ("Bytes", MySqlColumn(field) == "longblob" ? null : "VarBinary(255)"),
        FieldType.Json => ("Json", null),
        FieldType.RowVersion => ("Int", "UnsignedInt"),
        FieldType.Enum => ("String", "VarChar(191)"),
        _ => ("String", MySqlColumn(field) == "longtext" ? "LongText" : null),
    };

    private static string MySqlColumn(FieldMetadata field) => Databases.DatabaseSyntax.Of(ArtifactDatabase.MySql).ColumnType(field);
}
