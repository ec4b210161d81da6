using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts.Drizzle;

/// <summary>Columns of <c>drizzle-orm/mysql-core</c>.</summary>
internal sealed class MySqlColumns() : DrizzleDialect(ArtifactDatabase.MySql, "drizzle-orm/mysql-core")
{
    internal override string TableFunction => "mysqlTable";

    internal override string ExtraType => "MySqlTableExtraConfigValue";

    internal override IReadOnlyList<string> Names { get; } =
    [
        "bigint", "boolean", "char", "customType", "date", "datetime", "decimal", "double", "float", "foreignKey", "index", "int", "json", "longtext", "mysqlEnum", "mysqlTable",
        "primaryKey", "smallint", "time", "unique", "varchar", "longblob", "varbinary",
    ];

    internal override (string Function, CallArgument[] Arguments) Column(FieldMetadata field, string? enumName) => field.Type switch
    {
        FieldType.Boolean => ("boolean", []),
        FieldType.Int16 => ("smallint", []),
        FieldType.Int32 => ("int", []),
        FieldType.Int64 or FieldType.TimeSpan => ("bigint", [CallArgument.Object(CountedKeys.IsCounted(field) ? "mode: \"number\"" : "mode: \"bigint\"")]),
        FieldType.Single => ("float", []),
        FieldType.Double => ("double", []),
        FieldType.Decimal => ("decimal", [CallArgument.Object("precision: 65", "scale: 30")]),
        FieldType.Guid => ("char", [CallArgument.Object("length: 36")]),
        FieldType.DateTime => ("datetime", [CallArgument.Object("fsp: 6")]),
        FieldType.DateOnly => ("date", [CallArgument.Object("mode: \"string\"")]),
        FieldType.TimeOnly => ("time", [CallArgument.Object("fsp: 6")]),
        FieldType.Bytes => (Syntax.ColumnType(field) == "longblob" ? DrizzleHelpers.MySqlLongblob : DrizzleHelpers.MySqlVarbinary, []),
        FieldType.Enum => ("mysqlEnum", [enumName!]),
        FieldType.Json => ("json", []),
        FieldType.RowVersion => ("int", [CallArgument.Object("unsigned: true")]),
        _ => Syntax.ColumnType(field) == "longtext" ? ("longtext", []) : ("varchar", [CallArgument.Object("length: 191")]),
    };

    internal override CallChain PrimaryKey(CallChain column, FieldMetadata field) =>
        field.Generated == IdGeneration.Increment ? Counted(column).Then("primaryKey") : column.Then("primaryKey");

    internal override CallChain Counted(CallChain column) => column.Then("autoincrement");
}
