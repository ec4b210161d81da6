using Farming.Orm.Metadata;
using Farming.Orm.Rendering;
using Farming.Orm.Sqlite.Native;
using Farming.Orm.Sqlite.Storage;

namespace Farming.Orm.Sqlite;

/// <summary>SQLite's SQL.</summary>
internal sealed class SqliteDialect(StorageFormats formats) : SqlDialect
{
    internal SqliteDialect()
        : this(StorageFormats.Default)
    {
    }

    /// <summary>The formats of stored values.</summary>
    internal StorageFormats Formats { get; } = formats;

    internal override DialectChoices Choices { get; } = new()
    {
        MaximumParameters = 32_766,
        LooksUpByLateral = false,

        // The parts of a compound SELECT cannot have an ORDER BY, and SQLite may omit that of a sub-select (select.c does where the outer SELECT is a join).
        UnionKeepsOrder = false,
        BranchesAreStatements = true,
        ReadsPagesWithoutTieBreak = true,
        GroupsCounts = false,
    };

    internal override bool HasRowVersions => false;

    internal override string Table(ModelMetadata model) => Quote(model.Schema is null ? model.Table : $"{model.Schema}.{model.Table}");

    internal override string StoreType(FieldType type) => type switch
    {
        FieldType.TimeSpan => Formats.DurationsAreText ? "TEXT" : "INTEGER",
        FieldType.Boolean or FieldType.Int16 or FieldType.Int32 or FieldType.Int64 or FieldType.RowVersion => "INTEGER",
        FieldType.Single or FieldType.Double => "REAL",
        FieldType.Bytes => "BLOB",
        _ => "TEXT",
    };

    /// <summary>
    /// Decimals and JSON are stored as text: the collations make <c>12.5</c> and <c>12.50</c> equal, and JSON of the same structure. Durations may be stored as text, too, which
    /// has another order.
    /// </summary>
    internal override string Collation(FieldType type) => type switch
    {
        FieldType.Decimal => $" COLLATE {SqliteFunctions.DecimalCollation}",
        FieldType.Json => $" COLLATE {SqliteFunctions.JsonCollation}",
        FieldType.TimeSpan when Formats.DurationsAreText => $" COLLATE {SqliteFunctions.DurationCollation}",
        _ => "",
    };

    internal override string SlotType(FieldType type) => "any";

    private protected override SqlRenderer CreateRenderer() => new SqliteRenderer(this);
}
