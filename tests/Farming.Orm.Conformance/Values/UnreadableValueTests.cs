using Farming.Orm.Conformance.Databases;
using static Farming.Orm.Conformance.Values.ValueRows;

namespace Farming.Orm.Conformance.Values;

/// <summary>A value that the property cannot have is an error that names the model and the field, and never shows the value.</summary>
public abstract class UnreadableValueTests(ITestServer server) : DatabaseTests(server)
{
    /// <summary>A field, and how other programs store such a value: the type of the column and the value on PostgreSQL, the value on SQLite.</summary>
    public static TheoryData<string, string, string, string?, string?> Cases => new()
    {
        { "a number above Int16", "Small", "integer", "70001", "70001" },
        { "a number above Int32", "Whole", "bigint", "3000000001", "3000000001" },
        { "a number above Int64", "Big", "numeric", "1e30", "1e30" },
        { "a fraction", "Whole", "numeric", null, "1.5" },
        { "a number above Decimal", "Decimal", "numeric", "1e40", "'1e40'" },
        { "NaN as a decimal", "Decimal", "numeric", "'NaN'", "'NaN'" },
        { "an infinite decimal", "Decimal", "numeric", "'-Infinity'", "'-Infinity'" },
        { "NaN as text", "Double", "float8", "'NaN'", "'NaN'" },
        { "a number above Single", "Single", "float8", "1e300", "1e300" },
        { "text as a number", "Double", "text", "'secret'", "'secret'" },
        { "months", "Span", "interval", "'3 months'", "'3 months'" },
        { "a duration above TimeSpan", "Span", "interval", "'20000000 days'", "9000000000000000000" },
        { "24:00", "Clock", "time", "'24:00'", "'24:00'" },
        { "a time with an offset", "Clock", "timetz", "'01:02:03+04'", "'secret'" },
        { "text as a point in time", "Time", "text", "'secret'", "'secret'" },
        { "an integer as a point in time", "Moment", "bigint", "5", "5" },
        { "a date as a point in time", "Time", "date", "'2026-01-02'", null },
        { "a number as a date", "Day", "integer", "5", "5" },
        { "a point in time as a date", "Day", "timestamptz", "'2026-01-02 03:04:05+00'", null },
        { "an unknown name", "Role", "text", "'secret'", "'secret'" },
        { "a number as an enum", "Role", "integer", "2", "2" },
        { "a UUID as text", "Text", "uuid", "'0190f000-0000-7000-8000-000000000001'", null },
        { "text as a UUID", "Guid", "text", "'secret'", "'secret'" },
        { "text as a Boolean", "Truth", "text", "'secret'", "'secret'" },
        { "text as bytes", "Bytes", "integer", "5", null },
        { "JSON of another kind", "Settings", "jsonb", "'[\"secret\"]'", "'[\"secret\"]'" },
        { "text that is not JSON", "Settings", "text", "'{secret'", "'{secret'" },
        { "the JSON value null", "Settings", "jsonb", "'null'", "' null '" },
        { "null", "Text", "text", "NULL", "NULL" },
        { "null as a number", "Whole", "integer", "NULL", "NULL" },
        { "an unknown name, nullable", "RoleOrNull", "text", "'secret'", "'secret'" },
        { "JSON of another kind, nullable", "SettingsOrNull", "jsonb", "'[\"secret\"]'", "'[\"secret\"]'" },
        { "months, nullable", "SpanOrNull", "interval", "'3 months'", "'3 months'" },
        { "a number above Int32, nullable", "WholeOrNull", "bigint", "3000000001", "3000000001" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_is_an_error_that_names_the_field(string name, string field, string type, string? postgres, string? sqlite)
    {
        Assert.NotNull(name);
        if ((IsSqlite ? sqlite : postgres) is not { } value)
        {
            return;
        }

        var row = await Orm.Values.CreateAsync(Copy(Row()));
        await StoreAsync(field, type, value);

        foreach (var read in new Func<Task>[]
        {
            () => Orm.Values.FindUniqueAsync(k => k.Id(row.Id)),
            () => Orm.Values.FindManyAsync(),
            async () => await Orm.Values.StreamAsync().ToListAsync(),
            () => Orm.BatchAsync(Orm.Values.Batch().FindMany(), Orm.Values.Batch().Count()),
            () => Orm.Values.UpdateAsync(k => k.Id(row.Id), new() { BigOrNull = 5 }),
            () => Orm.Values.Select(v => new
            {
                v.Text, v.Truth, v.Small, v.Whole, v.Big, v.Single, v.Double, v.Decimal, v.Guid, v.Time, v.Moment, v.Day, v.Clock, v.Span, v.Bytes, v.Role, v.Settings,
                v.WholeOrNull, v.SpanOrNull, v.RoleOrNull, v.SettingsOrNull,
            }).FindManyAsync(),
        })
        {
            await ThrowsAsync("Value", field, read);
        }

    }

    /// <summary>Rows of relations, and the model of a to-one relation, are named by their own model.</summary>
    [Fact]
    public async Task It_is_named_by_its_own_model_in_relations()
    {
        await Orm.Scales.CreateAsync(new() { Readings = [new() { Weight = 1 }, new() { Weight = 2 }] });
        await Database.ExecuteAsync("UPDATE \"readings\" SET \"weight\" = 'NaN' WHERE \"id\" = 2");
        foreach (var read in new Func<Task>[]
        {
            () => Orm.Scales.Include(s => s.Readings).FindManyAsync(),
            () => Orm.Scales.Select(s => new { s.Limit, Weights = s.Readings.Select(r => r.Weight) }).FindManyAsync(),
        })
        {
            await ThrowsAsync("Reading", "Weight", read);
        }

        await Database.ExecuteAsync("UPDATE \"scales\" SET \"limit\" = 'NaN'");
        foreach (var read in new Func<Task>[]
        {
            () => Orm.Readings.Select(r => new { r.Id, r.Scale.Limit }).FindManyAsync(),
            () => Orm.Readings.Where(r => r.Id == 1).Include(r => r.Scale).FindManyAsync(),
        })
        {
            await ThrowsAsync("Scale", "Limit", read);
        }
    }

    private static async Task ThrowsAsync(string model, string field, Func<Task> read)
    {
        var error = await Assert.ThrowsAsync<OrmException>(read);
        Assert.Equal((OrmErrorCode.UnreadableValue, model, field), (error.Code, error.Model, Assert.Single(error.Fields)));
        Assert.Contains($"{model}.{field} ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    private async Task StoreAsync(string field, string type, string value)
    {
        var column = string.Concat(field.Select((letter, index) => index > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{letter}")).ToLowerInvariant();
        await Database.ExecuteAsync(Sql(
            $"""
            ALTER TABLE "values" DROP CONSTRAINT IF EXISTS "values_{column}_check";
            ALTER TABLE "values" ALTER COLUMN "{column}" DROP NOT NULL;
            ALTER TABLE "values" ALTER COLUMN "{column}" TYPE {type} USING NULL;
            UPDATE "values" SET "{column}" = {value};
            """,
            $"""
            PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = replace(sql, ' NOT NULL', '') WHERE name = 'values';
            PRAGMA writable_schema = RESET;
            PRAGMA ignore_check_constraints = ON;
            UPDATE "values" SET "{column}" = {value};
            """));
    }
}
