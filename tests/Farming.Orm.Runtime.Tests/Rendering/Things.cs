using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Runtime.Tests.Rendering;

/// <summary>Models for statements that are put together by hand.</summary>
internal static class Things
{
    internal static readonly ModelMetadata Thing = Model("things", null);
    internal static readonly ModelMetadata InSchema = Model("things", "shop");
    internal static readonly ModelMetadata Quoted = Model("od\"d", "sch\"ema");

    internal static FieldMetadata Id => Thing.Fields[0];

    internal static FieldMetadata Name => Thing.Fields[1];

    internal static FieldMetadata Price => Thing.Fields[2];

    private static ModelMetadata Model(string table, string? schema) => new(new()
    {
        Name = "Thing",
        LogicalName = "thing",
        Table = table,
        Schema = schema,
        CollectionName = "Things",
        Fields =
        [
            new Field<int>(0, "Id", "id", FieldCodecs.Int32),
            new Field<string>(1, "Name", "na\"me", FieldCodecs.String, new() { IsNullable = true }),
            new Field<decimal>(2, "Price", "price", FieldCodecs.Decimal),
        ],
        PrimaryKey = [0],
    });
}
