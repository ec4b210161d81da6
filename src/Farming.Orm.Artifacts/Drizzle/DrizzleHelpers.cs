namespace Farming.Orm.Artifacts.Drizzle;

/// <summary>Functions and column types that a schema defines, because Drizzle does not have one for the stored format.</summary>
internal static class DrizzleHelpers
{
    internal const string Uuid = "uuidv7";
    internal const string Bytea = "bytea";
    internal const string SqliteBigint = "bigint";
    internal const string SqliteTimestamp = "timestamp";
    internal const string SqliteTime = "time";
    internal const string MySqlLongblob = "longblob";
    internal const string MySqlVarbinary = "varbinary";

    private const string UuidText = """
        /** A UUID of version 7 (RFC 9562): ids in the order in which they are made. */
        function uuidv7(): string {
          const bytes = randomBytes(16);
          bytes.writeUIntBE(Date.now(), 0, 6);
          bytes[6] = (bytes[6]! & 0x0f) | 0x70;
          bytes[8] = (bytes[8]! & 0x3f) | 0x80;
          const hex = bytes.toString("hex");
          return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
        }
        """;

    private const string ByteaText = """
        /** Bytes. Relational queries bring them inside JSON, as hexadecimal text. */
        const bytea = customType<{ data: Buffer; driverData: Buffer | string }>({
          dataType: () => "bytea",
          fromDriver: (value) =>
            typeof value === "string" ? Buffer.from(value.slice(2), "hex") : value,
        });
        """;

    private const string SqliteBigintText = """
        /** 64 bits. Beyond 2^53 the driver must be told to read bigints. */
        const bigint = customType<{
          data: bigint;
          driverData: bigint | number | string;
        }>({
          dataType: () => "integer",
          fromDriver: (value) => BigInt(value),
        });
        """;

    private const string SqliteTimestampText = """
        /** A point in time as text, UTC, in microseconds. */
        const timestamp = customType<{ data: Date; driverData: string }>({
          dataType: () => "text",
          toDriver: (value) => value.toISOString().replace("Z", "000Z"),
          fromDriver: (value) => new Date(value),
        });
        """;

    private const string SqliteTimeText = """
        /** A time of day as text, in microseconds: 12:30 is stored as 12:30:00.000000. */
        const time = customType<{ data: string; driverData: string }>({
          dataType: () => "text",
          toDriver: (value) => value + "00:00:00.000000".slice(value.length),
        });
        """;

    /// <summary>The text of a helper; <see langword="null"/> if the name is not a helper.</summary>
    /// <param name="name">The name in the schema.</param>
    /// <param name="database">The database of the schema.</param>
    internal static string? Of(string name, ArtifactDatabase database) => (database, name) switch
    {
        (_, Uuid) => UuidText,
        (ArtifactDatabase.PostgreSql, Bytea) => ByteaText,
        (ArtifactDatabase.Sqlite, SqliteBigint) => SqliteBigintText,
        (ArtifactDatabase.Sqlite, SqliteTimestamp) => SqliteTimestampText,
        (ArtifactDatabase.Sqlite, SqliteTime) => SqliteTimeText,
        (ArtifactDatabase.MySql, MySqlLongblob) => MySqlBytes(name, "longblob"),
        (ArtifactDatabase.MySql, MySqlVarbinary) => MySqlBytes(name, "varbinary(255)"),
        _ => null,
    };

    private static string MySqlBytes(string name, string type) => $$"""
        /** Bytes. */
        const {{name}} = customType<{ data: Buffer }>({ dataType: () => "{{type}}" });
        """;
}
