using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts.Drizzle;

/// <summary>Columns of <c>drizzle-orm/sqlite-core</c>, and helpers for stored formats that Drizzle does not support.</summary>
internal sealed class SqliteColumns() : DrizzleDialect(ArtifactDatabase.Sqlite, "drizzle-orm/sqlite-core")
{
    internal override string TableFunction => "sqliteTable";

    internal override string ExtraType => "SQLiteTableExtraConfigValue";

    internal override IReadOnlyList<string> Names { get; } =
    [
        "blob", "check", "customType", "foreignKey", "index", "integer", "primaryKey", "real", "sqliteTable", "text", "unique", "bigint", "time", "timestamp",
    ];

    internal override (string Function, CallArgument[] Arguments) Column(FieldMetadata field, string? enumName) => field.Type switch
    {
        FieldType.Boolean => ("integer", [CallArgument.Object("mode: \"boolean\"")]),
        FieldType.Int16 or FieldType.Int32 or FieldType.RowVersion => ("integer", []),
        FieldType.Int64 => CountedKeys.IsCounted(field) ? ("integer", []) : (DrizzleHelpers.SqliteBigint, []),
        FieldType.TimeSpan => (DrizzleHelpers.SqliteBigint, []),
        FieldType.Single or FieldType.Double => ("real", []),
        FieldType.DateTime => (DrizzleHelpers.SqliteTimestamp, []),
        FieldType.TimeOnly => (DrizzleHelpers.SqliteTime, []),
        FieldType.Bytes => ("blob", [CallArgument.Object("mode: \"buffer\"")]),
        FieldType.Enum => ("text", [CallArgument.Object($"enum: {enumName}")]),
        FieldType.Json => ("text", [CallArgument.Object("mode: \"json\"")]),
        _ => ("text", []),
    };

    internal override CallChain PrimaryKey(CallChain column, FieldMetadata field) =>
        field.Generated == IdGeneration.Increment ? column.Then("primaryKey", CallArgument.Object("autoIncrement: true")) : column.Then("primaryKey");

    internal override CallChain Counted(CallChain column) => column;
}
