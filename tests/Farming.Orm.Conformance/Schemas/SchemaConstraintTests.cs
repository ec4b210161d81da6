using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Schemas;

/// <summary>The constraints that the database enforces for every writer.</summary>
public abstract class SchemaConstraintTests(ITestServer server) : HardCaseTests(server)
{
    protected override Tables? Tables => Tables.OfHardOrm;

    [Fact]
    public async Task An_enum_holds_its_names_only()
    {
        await Database.ExecuteAsync("""INSERT INTO "select" ("from", "where", "check") VALUES ('a', 'b', 'Größe')""");

        Assert.Equal([Odd.Größe], await Orm.Keywords.Select(k => k.Check).FindManyAsync());
        foreach (var name in new[] { "'größe'", "'1'", "''", "'Größe '", "NULL" })
        {
            await Fails($"""INSERT INTO "select" ("from", "where", "check") VALUES ('c', 'd', {name})""");
        }
    }

    [Fact]
    public async Task Decimals_are_unique_by_their_number()
    {
        await Orm.Prices.CreateAsync(new() { Id = 1.0m, Currency = "EUR", Amount = 12.5m, Alone = 9m });

        await TakenAsync(["Id"], new() { Id = 1.00m, Currency = "USD", Amount = 1 });
        await TakenAsync(["Currency", "Amount"], new() { Id = 2, Currency = "EUR", Amount = 12.50m });
        await TakenAsync(["Alone"], new() { Id = 3, Currency = "EUR", Amount = 3, Alone = 9.000m });
        await Orm.Prices.CreateManyAsync([new() { Id = 4, Currency = "EUR", Amount = 12.51m }, new() { Id = 5, Currency = "USD", Amount = 12.5m }]);
        Assert.Equal(1.0m, (await Orm.Prices.FindUniqueAsync(k => k.CurrencyAmount("EUR", 12.500m)))!.Id);
        Assert.Equal(3, await Orm.Prices.CountAsync());

        async Task TakenAsync(string[] fields, PriceCreate row)
        {
            var error = await Assert.ThrowsAsync<OrmException>(() => Orm.Prices.CreateAsync(row));
            Assert.Equal(OrmErrorCode.UniqueViolation, error.Code);
            Assert.Equal(fields, error.Fields);
        }
    }

    [Fact]
    public async Task A_decimal_key_is_pointed_to_by_its_number()
    {
        await Orm.Prices.CreateAsync(new() { Id = 1.0m, Currency = "EUR", Amount = 1 });
        await Orm.Tags.CreateManyAsync([new() { PriceId = 1.00m }, new() { PriceId = 1 }]);

        var price = await Orm.Prices.Select(p => new { Count = p.Tags.Count(), Tags = p.Tags.Select(t => new { t.PriceId, t.Price.Currency }) }).FindFirstAsync();
        var loaded = await Orm.Prices.FindManyAsync();
        await Orm.Prices.LoadAsync(loaded, p => p.Tags.Include(t => t.Price));

        Assert.Equal((2, 2, 2), (price!.Count, price.Tags.Count, loaded[0].Tags.Count));
        Assert.Equal(OrmErrorCode.ForeignKeyViolation, (await Assert.ThrowsAsync<OrmException>(() => Orm.Tags.CreateAsync(new() { PriceId = 2 }))).Code);
        await Fails("DELETE FROM prices");
    }

    [Fact]
    public async Task What_is_not_nullable_must_be_there()
    {
        var error = await Fails("INSERT INTO events (name) VALUES (NULL)");

        Assert.Contains("name", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_of_deleted_rows_are_not_given_again()
    {
        var first = await Orm.Events.CreateAsync(new() { Name = "one" });
        await Database.ExecuteAsync("DELETE FROM events");

        var second = await Orm.Events.CreateAsync(new() { Name = "two" });

        Assert.True(second.Id > first.Id);
    }
}
