using Farming.Orm.Metadata;
using NpgsqlTypes;

namespace Farming.Orm.PostgreSql;

/// <summary>The PostgreSQL type of each field type, for Npgsql and in SQL.</summary>
internal static class PostgreSqlTypes
{
    internal static NpgsqlDbType Of(FieldType type) => type switch
    {
        FieldType.String or FieldType.Enum => NpgsqlDbType.Text,
        FieldType.Boolean => NpgsqlDbType.Boolean,
        FieldType.Int16 => NpgsqlDbType.Smallint,
        FieldType.Int32 => NpgsqlDbType.Integer,
        FieldType.Int64 => NpgsqlDbType.Bigint,
        FieldType.RowVersion => NpgsqlDbType.Xid,
        FieldType.Single => NpgsqlDbType.Real,
        FieldType.Double => NpgsqlDbType.Double,
        FieldType.Decimal => NpgsqlDbType.Numeric,
        FieldType.Guid => NpgsqlDbType.Uuid,
        FieldType.DateTime => NpgsqlDbType.TimestampTz,
        FieldType.DateOnly => NpgsqlDbType.Date,
        FieldType.TimeOnly => NpgsqlDbType.Time,
        FieldType.TimeSpan => NpgsqlDbType.Interval,
        FieldType.Bytes => NpgsqlDbType.Bytea,
        FieldType.Json => NpgsqlDbType.Jsonb,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    internal static string Name(FieldType type) => type switch
    {
        FieldType.String or FieldType.Enum => "text",
        FieldType.Boolean => "boolean",
        FieldType.Int16 => "smallint",
        FieldType.Int32 => "integer",
        FieldType.Int64 => "bigint",
        FieldType.RowVersion => "xid",
        FieldType.Single => "real",
        FieldType.Double => "double precision",
        FieldType.Decimal => "numeric",
        FieldType.Guid => "uuid",
        FieldType.DateTime => "timestamptz",
        FieldType.DateOnly => "date",
        FieldType.TimeOnly => "time",
        FieldType.TimeSpan => "interval",
        FieldType.Bytes => "bytea",
        FieldType.Json => "jsonb",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
