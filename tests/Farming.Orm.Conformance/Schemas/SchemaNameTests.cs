using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Schemas;

/// <summary>Tables and columns of any name.</summary>
public abstract class SchemaNameTests(ITestServer server) : HardCaseTests(server)
{
    protected override Tables? Tables => Tables.OfHardOrm;

    [Fact]
    public async Task Keywords_quotes_spaces_and_unicode_are_names()
    {
        var keyword = await Orm.Keywords.CreateAsync(new() { From = "a", Where = "b", Check = Odd.Größe, GroupBy = "g" });
        await Orm.Quoteds.CreateManyAsync([new() { Order = keyword.Id, Unicode = "a", Upper = "U" }, new() { Order = keyword.Id, Unicode = "v", Space = " " }]);

        var found = await Orm.Keywords
            .Where(k => k.From == "a" && k.GroupBy.In("g") && k.Quoteds.Some(q => q.Upper == "U"))
            .Select(k => new { k.Check, All = k.Quoteds.OrderByDescending(q => q.Unicode).Take(5).Select(q => new { q.Unicode, q.Space, q.Upper, q.Keyword.Where }), Count = k.Quoteds.Count() })
            .FindFirstAsync();
        var loaded = await Orm.Quoteds.OrderBy(q => q.Id).FindManyAsync();
        await Orm.Quoteds.LoadAsync(loaded, q => q.Keyword.Include(k => k.Quoteds));

        Assert.Equal((Odd.Größe, 2), (found!.Check, found.Count));
        Assert.Equal([("v", " ", null, "b"), ("a", null, "U", "b")], found.All.Select(q => (q.Unicode, q.Space, q.Upper, q.Where)));
        Assert.Equal(2, loaded[0].Keyword.Quoteds.Count);
        Assert.NotNull(await Orm.Keywords.FindUniqueAsync(k => k.FromWhere("a", "b")));
        Assert.Equal(["Unicode"], (await Assert.ThrowsAsync<OrmException>(() => Orm.Quoteds.CreateAsync(new() { Order = keyword.Id, Unicode = "v" }))).Fields);
    }

    [Fact]
    public async Task Names_that_are_cut_to_the_same_stay_apart()
    {
        var first = await Orm.LongNames.CreateAsync(new() { FirstPart = 1, SecondPart = 2, ThirdPart = 3 });
        await Orm.LongNamesToo.CreateAsync(new() { FirstPart = first.Id, SecondPart = 2 });
        await Orm.LongNamesToo.CreateAsync(new() { FirstPart = first.Id, SecondPart = 3 });

        Assert.Equal(["FirstPart"], await TakenAsync(new() { FirstPart = 1, SecondPart = 4, ThirdPart = 4 }));
        Assert.Equal(["SecondPart"], await TakenAsync(new() { FirstPart = 4, SecondPart = 2, ThirdPart = 4 }));
        Assert.Equal(1, await Orm.LongNames.CountAsync());
        Assert.Equal(2, await Orm.LongNamesToo.CountAsync());
        Assert.Equal(OrmErrorCode.ForeignKeyViolation, (await Assert.ThrowsAsync<OrmException>(() => Orm.LongNamesToo.CreateAsync(new() { FirstPart = 99, SecondPart = 9 }))).Code);

        async Task<IReadOnlyList<string>> TakenAsync(LongNamedCreate row) => (await Assert.ThrowsAsync<OrmException>(() => Orm.LongNames.CreateAsync(row))).Fields;
    }

    [Fact]
    public async Task Tables_whose_names_the_database_would_cut_are_refused()
    {
        var orm = new TooLongOrm(Database.Driver);
        if (IsSqlite)
        {
            await orm.Schema.CreateAsync();
            Assert.Equal(0, await orm.TooLongs.CountAsync());
            return;
        }

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => orm.Schema.CreateAsync());
        Assert.StartsWith("TooLong: the name \"a_table_whose_name_is_longer_than_a_name_may_be_on_postgresql_today_1\" exceeds the 63 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_two_constraints_have_one_name()
    {
        const string postgres = """
            SELECT n.nspname || '.' || c.relname FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'i') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
            """;
        var names = (await Database.QueryAsync(IsSqlite ? "SELECT name FROM sqlite_schema" : postgres)).ConvertAll(row => (string)row[0]!);

        Assert.Equal(names.Distinct(), names);
        await Orm.Abs.CreateAsync(new() { C = 1 });
        await Orm.As.CreateAsync(new() { BC = 1 });
        Assert.Equal("Ab.C", await TakenAsync(() => Orm.Abs.CreateAsync(new() { C = 1 })));
        Assert.Equal("A.BC", await TakenAsync(() => Orm.As.CreateAsync(new() { BC = 1 })));

        static async Task<string> TakenAsync<T>(Func<Task<T>> create)
        {
            var error = await Assert.ThrowsAsync<OrmException>(create);
            Assert.Equal(OrmErrorCode.UniqueViolation, error.Code);
            return $"{error.Model}.{Assert.Single(error.Fields)}";
        }
    }

    [Fact]
    public async Task Schemas_keep_tables_of_one_name_apart()
    {
        var plain = await Orm.Events.CreateAsync(new() { Name = "one" });
        var audit = await Orm.AuditEvents.CreateAsync(new() { Name = "one", EventId = plain.Id });
        await Orm.ShopEvents.CreateManyAsync([new() { Name = "one", AuditEventId = audit.Id }, new() { Name = "two" }]);

        var found = await Orm.ShopEvents.OrderBy(e => e.Name)
            .Select(e => new { e.Name, Audit = e.AuditEvent.Select(a => new { a.Name, Plain = a.Incident.Name, Back = a.ShopEvents.Select(s => s.Name) }) })
            .FindManyAsync();

        Assert.Equal(["one", "two"], found.Select(shop => shop.Name));
        Assert.Equal("one", found[0].Audit!.Plain);
        Assert.Equal(["one"], found[0].Audit!.Back);
        Assert.Null(found[1].Audit);
        Assert.Equal((1, 1, 2), (await Orm.Events.CountAsync(), await Orm.AuditEvents.CountAsync(), await Orm.ShopEvents.CountAsync()));
    }
}
