using System.Reflection;
using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Schemas;

/// <summary>A default is the same whether the client or the database fills it in.</summary>
public abstract class SchemaDefaultTests(ITestServer server) : HardCaseTests(server)
{
    private static readonly PropertyInfo[] Fields =
        [.. typeof(AllDefaults).GetProperties().Where(property => property.Name is not "Id" and not "Look" && !property.Name.Contains("Now", StringComparison.Ordinal) && property.Name != "Today")];

    protected override Tables? Tables => Tables.OfHardOrm;

    [Fact]
    public async Task The_columns_have_the_defaults_of_the_client()
    {
        var byClient = await Orm.AllDefaults.CreateAsync(new());
        await Database.ExecuteAsync("INSERT INTO all_defaults (id) VALUES (100)");

        var byDatabase = await Orm.AllDefaults.FindUniqueAsync(k => k.Id(100));

        Assert.Equal(Fields.Select(field => (field.Name, field.GetValue(byClient))), Fields.Select(field => (field.Name, field.GetValue(byDatabase))));
        Assert.Equal(("it's", "1"), (byClient.Look.Theme, string.Join(',', byClient.Look.Sizes)));
        Assert.Equal(("it's", "1"), (byDatabase!.Look.Theme, string.Join(',', byDatabase.Look.Sizes)));
    }

    [Fact]
    public async Task The_columns_are_stored_as_the_client_stores_them()
    {
        await Orm.AllDefaults.CreateAsync(new() { Id = 1 });
        await Database.ExecuteAsync("INSERT INTO all_defaults (id) VALUES (2)");
        var columns = string.Join(", ", Fields.Select(field => $"CAST(\"{Snake(field.Name)}\" AS TEXT)"));

        var rows = await Database.QueryAsync($"SELECT {columns} FROM all_defaults ORDER BY id");

        Assert.Equal(rows[0], rows[1]);

        static string Snake(string name) => string.Concat(name.Select((letter, index) => index > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{letter}")).ToLowerInvariant();
    }

    [Fact]
    public async Task The_client_has_the_values_of_the_attributes()
    {
        var row = await Orm.AllDefaults.CreateAsync(new());

        Assert.Equal("it's a \"quote\", $& $1 ?1 \\ \\' {0} %s;\n-- 🚜", row.Text);
        Assert.Equal(("", true, short.MinValue, int.MinValue, long.MinValue), (row.Empty, row.Truth, row.Small, row.Whole, row.Big));
        Assert.Equal((0.1f, 0.1 + 0.2, double.MaxValue, double.NegativeInfinity), (row.Single, row.Double, row.Huge, row.Infinite));
        Assert.Equal((decimal.MinValue, 12.50m, new("0190f000-0000-7000-8000-00000000000a")), (row.Decimal, row.Price, row.Guid));
        Assert.Equal(new DateTime(2026, 2, 3, 12, 30, 15, 123, 456, DateTimeKind.Utc), row.Time);
        Assert.Equal((DateTime.MinValue, new DateTimeOffset(2026, 2, 3, 10, 30, 15, TimeSpan.Zero)), (row.FirstTime, row.Moment));
        Assert.Equal((DateOnly.MaxValue, new TimeOnly(23, 59, 59, 999, 999), -new TimeSpan(30, 1, 2, 3, 0, 4)), (row.Day, row.Clock, row.Span));
        Assert.Equal((Odd.Größe, 7, null), (row.Odd, row.Optional, row.Nothing));
    }

    [Fact]
    public async Task Now_is_the_same_moment_in_the_same_format()
    {
        var before = DateTime.UtcNow.AddSeconds(-2);
        var byClient = await Orm.AllDefaults.CreateAsync(new());
        await Database.ExecuteAsync("INSERT INTO all_defaults (id) VALUES (100)");
        var byDatabase = await Orm.AllDefaults.FindUniqueAsync(k => k.Id(100));
        var after = DateTime.UtcNow.AddSeconds(2);

        Assert.All([byClient, byDatabase!], row =>
        {
            Assert.InRange(row.Now, before, after);
            Assert.InRange(row.NowMoment.UtcDateTime, before, after);
            Assert.InRange(row.Today, DateOnly.FromDateTime(before), DateOnly.FromDateTime(after));
            Assert.InRange(row.Today.ToDateTime(row.NowClock), before, after);
        });
    }
}
