using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts.Drizzle;

/// <summary>Columns of <c>drizzle-orm/pg-core</c>.</summary>
internal sealed class PostgreSqlColumns() : DrizzleDialect(ArtifactDatabase.PostgreSql, "drizzle-orm/pg-core")
{
    internal override string TableFunction => "pgTable";

    internal override string ExtraType => "PgTableExtraConfigValue";

    internal override IReadOnlyList<string> Names { get; } =
    [
        "bigint", "boolean", "check", "customType", "date", "doublePrecision", "foreignKey", "index", "integer", "interval", "jsonb", "numeric", "pgSchema", "pgTable",
        "primaryKey", "real", "smallint", "text", "time", "timestamp", "unique", "uuid", "bytea",
    ];

    internal override (string Function, CallArgument[] Arguments) Column(FieldMetadata field, string? enumName) => field.Type switch
    {
        FieldType.Boolean => ("boolean", []),
        FieldType.Int16 => ("smallint", []),
        FieldType.Int32 => ("integer", []),
        FieldType.Int64 => ("bigint", [CallArgument.Object(CountedKeys.IsCounted(field) ? "mode: \"number\"" : "mode: \"bigint\"")]),
        FieldType.Single => ("real", []),
        FieldType.Double => ("doublePrecision", []),
        FieldType.Decimal => ("numeric", []),
        FieldType.Guid => ("uuid", []),
        FieldType.DateTime => ("timestamp", [CallArgument.Object("withTimezone: true")]),
        FieldType.DateOnly => ("date", []),
        FieldType.TimeOnly => ("time", []),
        FieldType.TimeSpan => ("interval", []),
        FieldType.Bytes => (DrizzleHelpers.Bytea, []),
        FieldType.Enum => ("text", [CallArgument.Object($"enum: {enumName}")]),
        FieldType.Json => ("jsonb", []),
        _ => ("text", []),
    };

    internal override CallChain PrimaryKey(CallChain column, FieldMetadata field) =>
        field.Generated == IdGeneration.Increment ? Counted(column.Then("primaryKey")) : column.Then("primaryKey");

    internal override CallChain Counted(CallChain column) => column.Then("generatedByDefaultAsIdentity");
}
