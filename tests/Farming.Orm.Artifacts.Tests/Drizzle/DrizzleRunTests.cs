using System.Text.Json;
using Farming.Orm.Artifacts.Tests.Models;
using Farming.Orm.Artifacts.Tests.Tools;

namespace Farming.Orm.Artifacts.Tests.Drizzle;

/// <summary>Drizzle itself on rows of the runtime, and the runtime on rows of Drizzle.</summary>
public sealed class DrizzleRunTests
{
    private static readonly DateTime Time = new(2026, 1, 31, 23, 59, 59, 123, DateTimeKind.Utc);

    [Theory]
    [InlineData(ArtifactDatabase.Sqlite)]
    [InlineData(ArtifactDatabase.PostgreSql)]
    public async Task Drizzle_reads_our_rows_through_every_relation(ArtifactDatabase database)
    {
        await using var test = await TestDatabase.CreateAsync(database);
        var orm = new LibraryOrm(test.Driver);
        await orm.Schema.CreateAsync();
        await LibraryData.WriteAsync(orm);

        var results = await test.RunDrizzleAsync("relations", "library");

        var expected = await ExpectedRelations.OfAsync(LibraryOrm.Metadata.Models, test, model => $"\"{model.Table}\"");
        Assert.Equal(32, expected.Count);
        Assert.All(expected, line => Assert.Matches(@"\w -> \S", line));
        Assert.Equal(expected, ExpectedRelations.OfDrizzle(results));
    }

    [Theory]
    [InlineData(ArtifactDatabase.Sqlite)]
    [InlineData(ArtifactDatabase.PostgreSql)]
    public async Task We_read_the_rows_that_Drizzle_writes(ArtifactDatabase database)
    {
        await using var test = await TestDatabase.CreateAsync(database);
        var orm = new LibraryOrm(test.Driver);
        await orm.Schema.CreateAsync();

        var id = (await test.RunDrizzleAsync("write", "library")).GetProperty("ada").GetString();

        var ada = await orm.Authors.Include(a => a.Biography, a => a.Written, a => a.Edited, a => a.Following).FindUniqueAsync(k => k.Email("ada@example.org"));
        Assert.Equal(("Ada Lovelace", Standing.Regular, (Standing?)null, "Wrote the first program."), (ada!.Name, ada.Standing, ada.FormerStanding, ada.Biography!.Text));
        Assert.Equal(id, ada.Id);
        Assert.Equal(7, Guid.Parse(ada.Id).Version);
        Assert.True(ada.ChangedAt >= ada.CreatedAt);
        Assert.True(DateTime.UtcNow - ada.CreatedAt < TimeSpan.FromMinutes(5));
        Assert.Equal(["Notes"], ada.Written.Select(book => book.Title));
        Assert.Equal([("Grace", Standing.Honoured, (Standing?)Standing.Regular)], ada.Following.Select(author => (author.Name, author.Standing, author.FormerStanding)));

        var book = await orm.Books.Include(b => b.Author, b => b.Editor, b => b.Shelves).FindFirstAsync();
        Assert.Equal(("Ada Lovelace", "Grace", "East"), (book!.Author.Name, book.Editor!.Name, Assert.Single(book.Shelves).Room));
        Assert.Equal(1, (await orm.Placements.FindFirstAsync())!.Position);
        Assert.Equal("Some", Assert.Single((await orm.Categories.Where(c => c.ParentId == null).Include(c => c.Children).FindFirstAsync())!.Children).Name);
        Assert.Equal(1, await orm.Chickens.Where(c => c.HatchedFrom.Exists()).CountAsync());
        Assert.Equal("grace@example.org", (await orm.Remarks.FindFirstAsync())!.WrittenBy);
        Assert.Equal(id, (await orm.Badges.FindFirstAsync())!.HolderId);

        // The update counted the token up, and the foreign key held.
        var seat = await orm.Seats.Include(s => s.Tickets).FindFirstAsync();
        Assert.Equal((7, 3, 2), (seat!.TenantId, seat.Number, seat.Version));
    }

    [Theory]
    [InlineData(ArtifactDatabase.Sqlite)]
    [InlineData(ArtifactDatabase.PostgreSql)]
    public async Task Values_of_every_type_go_both_ways(ArtifactDatabase database)
    {
        await using var test = await TestDatabase.CreateAsync(database);
        var orm = new ValueOrm(test.Driver);
        await orm.Schema.CreateAsync();
        await orm.Values.CreateAsync(Ours());

        var read = Assert.Single((await test.RunDrizzleAsync("values", "values")).EnumerateArray());

        foreach (var (name, value) in TheirView(database))
        {
            Assert.Equal($"{name}: {value}", $"{name}: {read.GetProperty(name).GetRawText()}");
        }

        Assert.All(read.EnumerateObject().Where(property => property.Name.EndsWith("OrNull", StringComparison.Ordinal)), property => Assert.Equal(JsonValueKind.Null, property.Value.ValueKind));

        var theirs = await orm.Values.FindUniqueAsync(k => k.Id(Guid.Parse("0190f000-0000-7000-8000-0000000000ff")));
        Assert.Equal(("it's \"größe\" 🚜", true, short.MinValue, int.MaxValue, long.MaxValue), (theirs!.Text, theirs.Truth, theirs.Small, theirs.Whole, theirs.Big));
        Assert.Equal((0.5f, 0.1 + 0.2, 79228162514264337593543950.335m, Guid.Parse("0190f000-0000-7000-8000-00000000000a")), (theirs.Single, theirs.Double, theirs.Decimal, theirs.Guid));
        Assert.Equal((Time, Time, new DateOnly(2026, 1, 31), new TimeOnly(12, 30, 15, 500)), (theirs.Time, theirs.Moment.UtcDateTime, theirs.Day, theirs.Clock));
        Assert.Equal(new TimeSpan(1, 2, 3, 4) + TimeSpan.FromMicroseconds(5), theirs.Span);
        Assert.Equal([0, 1, 255], theirs.Bytes);
        Assert.Equal((Flavour.Größe, "dark"), (theirs.Flavour, theirs.Look.Theme));
        Assert.Equal([1, 2], theirs.Look.Sizes);
        Assert.Equal((null, null, null, null), (theirs.TextOrNull, theirs.DecimalOrNull, theirs.TimeOrNull, theirs.LookOrNull));

        // Compared in the database, where formats that differ would show: our row and theirs.
        Assert.Equal(2, await orm.Values.Where(v => v.Time == Time && v.Clock == new TimeOnly(12, 30, 15, 500) && v.Day == new DateOnly(2026, 1, 31)).CountAsync());
    }

    [Theory]
    [InlineData(ArtifactDatabase.Sqlite)]
    [InlineData(ArtifactDatabase.PostgreSql)]
    public async Task Defaults_are_the_same_whoever_writes_the_row(ArtifactDatabase database)
    {
        await using var test = await TestDatabase.CreateAsync(database);
        var orm = new ValueOrm(test.Driver);
        await orm.Schema.CreateAsync();
        var ours = await orm.Defaults.CreateAsync(new());
        await test.RunDrizzleAsync("values", "values");

        var theirs = await orm.Defaults.Where(d => d.Id != ours.Id).FindFirstAsync();

        Assert.Equal(Comparable(ours), Comparable(theirs!));
        Assert.True((theirs!.Now - ours.Now).Duration() < TimeSpan.FromMinutes(5));
    }

    [Theory]
    [InlineData(ArtifactDatabase.Sqlite)]
    [InlineData(ArtifactDatabase.PostgreSql)]
    public async Task Drizzle_reads_tables_of_hard_names_and_of_several_schemas(ArtifactDatabase database)
    {
        await using var test = await TestDatabase.CreateAsync(database);
        var names = new NameOrm(test.Driver);
        await names.Schema.CreateAsync();
        var model = await names.Model.CreateAsync(new() { Enum = "x" });
        await names.Sql.CreateAsync(new() { Order = model.Id, Where = "there" });
        var size = await names.Größen.CreateAsync(new() { Länge = "1", Lange = "2", Deletes = "3", GetSQL = "4" });
        await names.Class.CreateAsync(new() { Unicode = "ü", Ü = size.Id });
        var @long = await names.LongNames.CreateAsync(new() { FirstPart = 1, SecondPart = 2, ThirdPart = 3 });
        await names.LongNamesToo.CreateAsync(new() { FirstPart = @long.Id });
        var relation = await names.Relations.CreateAsync(new() { Prototype = "p" });
        await names.Text.CreateAsync(new() { RelationsId = relation.Id });

        var expected = await ExpectedRelations.OfAsync(NameOrm.Metadata.Models, test, entry => $"\"{entry.Table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        Assert.Equal(expected, ExpectedRelations.OfDrizzle(await test.RunDrizzleAsync("relations", "names")));

        var schemas = new SchemaOrm(test.Driver);
        await schemas.Schema.CreateAsync();
        var incident = await schemas.Events.CreateAsync(new() { Name = "one" });
        var audit = await schemas.AuditEvents.CreateAsync(new() { Name = "two", EventId = incident.Id, Flavour = Flavour.@default });
        await schemas.ShopEvents.CreateAsync(new() { Name = "three", AuditEventId = audit.Id });

        var results = await test.RunDrizzleAsync("relations", "schemas");
        Assert.Equal(
            ["auditEvents.incident: 1 -> 1", "auditEvents.shopEvents: 1 -> 1", "events.auditEvents: 1 -> 1", "shopEvents.auditEvent: 1 -> 1"],
            results.EnumerateArray().Select(entry => $"{entry.GetProperty("table")}.{entry.GetProperty("relation")}: {entry.GetProperty("rows")[0][0]} -> {entry.GetProperty("rows")[0][1][0]}").Order(StringComparer.Ordinal));
    }

    private static ValueCreate Ours() => new()
    {
        Text = "it's \"größe\" 🚜",
        Truth = true,
        Small = short.MinValue,
        Whole = int.MaxValue,
        Big = long.MaxValue,
        Single = 0.5f,
        Double = 0.1 + 0.2,
        Decimal = 79228162514264337593543950.335m,
        Guid = Guid.Parse("0190f000-0000-7000-8000-00000000000a"),
        Time = Time,
        Moment = Time,
        Day = new(2026, 1, 31),
        Clock = new(12, 30, 15, 500),
        Span = new TimeSpan(1, 2, 3, 4) + TimeSpan.FromMicroseconds(5),
        Bytes = [0, 1, 255],
        Flavour = Flavour.Größe,
        Look = new("dark", [1, 2]),
    };

    /// <summary>The same row as Drizzle gives it, as JSON.</summary>
    private static IEnumerable<(string Name, string Json)> TheirView(ArtifactDatabase database)
    {
        return
        [
            ("text", "\"it's \\\"größe\\\" 🚜\""),
            ("truth", "true"),
            ("small", Integer("-32768")),
            ("whole", Integer("2147483647")),
            ("big", "\"9223372036854775807n\""),
            ("single", "0.5"),
            ("double", "0.30000000000000004"),
            ("decimal", "\"79228162514264337593543950.335\""),
            ("guid", "\"0190f000-0000-7000-8000-00000000000a\""),
            ("time", "\"2026-01-31T23:59:59.123Z\""),
            ("moment", "\"2026-01-31T23:59:59.123Z\""),
            ("day", "\"2026-01-31\""),
            ("clock", database == ArtifactDatabase.PostgreSql ? "\"12:30:15.5\"" : "\"12:30:15.500000\""),
            ("span", database == ArtifactDatabase.PostgreSql ? "\"1 day 02:03:04.000005\"" : "\"93784000005n\""),
            ("bytes", "\"0001ff\""),
            ("flavour", "\"Größe\""),
            ("look", database == ArtifactDatabase.PostgreSql ? "{\"sizes\":[1,2],\"theme\":\"dark\"}" : "{\"theme\":\"dark\",\"sizes\":[1,2]}"),
        ];

        // Told to read bigints, the driver for SQLite makes all integers such.
        string Integer(string number) => database == ArtifactDatabase.PostgreSql ? number : $"\"{number}n\"";
    }

    private static string Comparable(Defaulted row) => string.Join(
        " / ",
        row.Text, row.Empty, row.Truth, row.Small, row.Whole, row.Big, row.Single, row.Double, row.Huge, row.Tiny, row.Decimal, row.Price, row.Guid, row.Time, row.Moment,
        row.Day, row.Clock, row.Span, row.Flavour, row.Look.Theme, row.Look.Sizes.Single(), row.Optional, row.Today);
}
