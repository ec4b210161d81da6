using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Writes;

/// <summary>Many upserts: what a row sets is written, what it does not set stays.</summary>
public abstract class UpsertManyTests(ITestServer server) : DatabaseTests(server)
{
    private static readonly DateTime Then = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
    private static readonly DateTime Later = Then.AddYears(1);

    [Fact]
    public async Task Creates_and_updates_in_order()
    {
        await Orm.Counters.CreateAsync(new() { Name = "b", Count = 1, Note = "old" });

        var results = await Orm.Counters.UpsertManyAsync([new() { Name = "a", Count = 5 }, new() { Name = "b", Count = 6 }, new() { Name = "c", Count = 7 }], k => k.Name());

        Assert.Equal([("a", 5, true), ("b", 6, false), ("c", 7, true)], results.Select(result => (result.Row.Name, result.Row.Count, result.WasInserted)));
        Assert.Equal("old", results[1].Row.Note);
        Assert.Equal(3, await Orm.Counters.CountAsync());
    }

    private static readonly Dictionary<string, (SettingCreate Row, (int Level, string? Style, string? Note, DateTime CreatedAt, DateTime? SeenAt) Expected)> Cases = new()
    {
        ["nothing"] = (new() { Name = "a", Owner = "me" }, (7, "bold", "old", Then, Then)),
        ["a value"] = (new() { Name = "a", Owner = "me", Level = 8 }, (8, "bold", "old", Then, Then)),
        ["the default"] = (new() { Name = "a", Owner = "me", Level = 3, Style = "plain" }, (3, "plain", "old", Then, Then)),
        ["null"] = (new() { Name = "a", Owner = "me", Style = null, Note = null, SeenAt = null }, (7, null, null, Then, null)),
        ["a time"] = (new() { Name = "a", Owner = "me", CreatedAt = Later }, (7, "bold", "old", Later, Then)),
        ["null for a time that is generated"] = (new() { Name = "a", Owner = "me", CreatedAt = null }, (7, "bold", "old", Then, Then)),
    };

    public static TheoryData<string> Rows => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task What_a_row_does_not_set_stays(string set)
    {
        var (row, expected) = Cases[set];
        var created = await CreateAsync("a");

        // A row beside it, new or not, decides nothing.
        await CreateAsync("other");
        var results = await Orm.Settings.UpsertManyAsync(
            [new() { Name = "other", Owner = "me", Level = 1, Note = "n", CreatedAt = Later }, row, new() { Name = "new", Owner = "me", Style = "s" }], k => k.OwnerName());

        var found = await Orm.Settings.FindUniqueAsync(k => k.OwnerName("me", "a"));
        Assert.Equal((created.Id, expected), (found!.Id, (found.Level, found.Style, found.Note, found.CreatedAt, found.SeenAt)));
        Assert.Equal(["other", "a", "new"], results.Select(result => result.Row.Name));
        Assert.Equal([false, false, true], results.Select(result => result.WasInserted));
        Assert.Equal((3, "s", null), (results[2].Row.Level, results[2].Row.Style, results[2].Row.Note));
        Assert.NotNull(results[2].Row.SeenAt);
    }

    [Fact]
    public async Task Rows_that_set_different_fields_share_a_statement_where_they_set_the_same()
    {
        SettingCreate[] rows =
        [
            .. Enumerable.Range(0, 60).Select(number => (number % 3) switch
            {
                0 => new SettingCreate { Name = $"{number}", Owner = "me", Level = number },
                1 => new SettingCreate { Name = $"{number}", Owner = "me", Note = $"note {number}" },
                _ => new SettingCreate { Name = $"{number}", Owner = "me", Level = number, Note = $"note {number}" },
            }),
        ];
        for (var number = 0; number < 60; number += 2)
        {
            await CreateAsync($"{number}");
        }

        var (results, statements) = await Watch(() => Orm.Settings.UpsertManyAsync(rows, k => k.OwnerName()));

        Assert.Equal(IsSqlite ? 60 : 3, statements.Count(statement => statement.StartsWith("INSERT", StringComparison.Ordinal)));
        Assert.Equal(Enumerable.Range(0, 60).Select(number => $"{number}"), results.Select(result => result.Row.Name));
        Assert.Equal(Enumerable.Range(0, 60).Select(number => number % 2 == 1), results.Select(result => result.WasInserted));
        Assert.All(results.Index(), pair =>
        {
            var (number, row, isNew) = (pair.Index, pair.Item.Row, pair.Item.WasInserted);
            Assert.Equal((number % 3 == 1 ? isNew ? 3 : 7 : number, number % 3 == 0 ? isNew ? null : "old" : $"note {number}"), (row.Level, row.Note));
        });
    }

    [Fact]
    public async Task A_time_of_the_last_update_that_a_row_sets_is_written()
    {
        await Orm.Counters.CreateManyAsync([new() { Name = "a" }, new() { Name = "b", UpdatedAt = Then }]);

        var results = await Orm.Counters.UpsertManyAsync([new() { Name = "a", UpdatedAt = Later }, new() { Name = "b", Count = 1 }], k => k.Name());

        Assert.Equal(Later, results[0].Row.UpdatedAt);
        Assert.True(results[1].Row.UpdatedAt > Later);
    }

    [Fact]
    public async Task Another_key_keeps_the_id()
    {
        var data = await AccountData.CreateAsync(Orm);
        var before = await Orm.Sessions.FindUniqueAsync(k => k.Token("ada-1"));

        var results = await Orm.Sessions.UpsertManyAsync(
            [new() { Token = "ada-1", UserId = data.Grace.Id, ExpiresAt = AccountData.Day }, new() { Token = "new", UserId = data.Ada.Id, ExpiresAt = AccountData.Day }], k => k.Token());

        Assert.Equal((before!.Id, data.Grace.Id, false), (results[0].Row.Id, results[0].Row.UserId, results[0].WasInserted));
        Assert.True(results[1].WasInserted);
    }

    [Fact]
    public async Task Keys_must_be_given_and_differ()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Orm.Counters.UpsertManyAsync([new() { Name = "a" }, new() { Name = "a" }], k => k.Name()));
        await Assert.ThrowsAsync<ArgumentException>(() => Orm.Counters.UpsertManyAsync([new()], k => k.Name()));
        var many = await Assert.ThrowsAsync<ArgumentException>(() => Orm.Settings.UpsertManyAsync([new() { Name = "a", Owner = null }], k => k.OwnerName()));
        var unset = await Assert.ThrowsAsync<ArgumentException>(() => Orm.Settings.UpsertManyAsync([new() { Name = "a" }], k => k.OwnerName()));
        var one = await Assert.ThrowsAnyAsync<ArgumentException>(() => Orm.Settings.UpsertAsync(k => k.OwnerName(null!, "a"), new() { Name = "a" }, new()));

        Assert.All([many, unset, one], exception => Assert.Contains("Setting.Owner", exception.Message, StringComparison.Ordinal));
        Assert.Equal(0, await Orm.Settings.CountAsync());
    }

    private Task<Setting> CreateAsync(string name) =>
        Orm.Settings.CreateAsync(new() { Name = name, Owner = "me", Level = 7, Style = "bold", Note = "old", CreatedAt = Then, SeenAt = Then });
}
