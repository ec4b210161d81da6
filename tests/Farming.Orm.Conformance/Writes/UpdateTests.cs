using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Writes;

/// <summary>Updates, upserts and deletes: one statement each.</summary>
public abstract class UpdateTests(ITestServer server) : DatabaseTests(server)
{
    [Fact]
    public async Task Update_by_key_changes_what_is_mentioned_and_gives_the_row()
    {
        var before = await Orm.Counters.CreateAsync(new() { Name = "a", Count = 1, Note = "note", Optional = 7 });

        var (row, statements) = await Watch(() => Orm.Counters.UpdateAsync(k => k.Name("a"), new() { Count = 5, Note = null }));

        Assert.Equal((5, null, 7), (row!.Count, row.Note, row.Optional));
        Assert.True(row.UpdatedAt >= before.UpdatedAt.AddSeconds(-1));
        Assert.Single(statements);
        Assert.Null(await Orm.Counters.UpdateAsync(k => k.Name("b"), new() { Count = 5 }));
    }

    [Fact]
    public async Task Every_update_touches_the_time_of_the_last_one()
    {
        var old = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        await Orm.Counters.CreateManyAsync([new() { Name = "a", UpdatedAt = old }, new() { Name = "b", UpdatedAt = old }, new() { Name = "c", UpdatedAt = old }, new() { Name = "d", UpdatedAt = old }]);

        var byKey = await Orm.Counters.UpdateAsync(k => k.Name("a"), new() { Count = 1 });
        await Orm.Counters.Where(c => c.Name == "b").UpdateManyAsync(new() { Count = 1 });
        var upserted = await Orm.Counters.UpsertAsync(k => k.Name("c"), new(), new() { Count = 1 });
        var given = await Orm.Counters.UpdateAsync(k => k.Name("d"), new() { Count = 1, UpdatedAt = old.AddDays(1) });

        Assert.True(byKey!.UpdatedAt > old.AddYears(20));
        Assert.True((await Orm.Counters.FindUniqueAsync(k => k.Name("b")))!.UpdatedAt > old.AddYears(20));
        Assert.True(upserted.Row.UpdatedAt > old.AddYears(20));
        Assert.Equal(old.AddDays(1), given!.UpdatedAt);
    }

    [Fact]
    public async Task The_time_of_the_last_update_never_goes_back()
    {
        for (var number = 0; number < 50; number++)
        {
            var created = await Orm.Counters.CreateAsync(new() { Name = $"{number}" });
            var first = await Orm.Counters.UpdateAsync(k => k.Name($"{number}"), new() { Count = 1 });
            var second = await Orm.TransactionAsync(tx => tx.Counters.UpdateAsync(k => k.Name($"{number}"), new() { Count = 2 }));

            Assert.True(created.UpdatedAt <= first!.UpdatedAt && first.UpdatedAt <= second!.UpdatedAt);
        }
    }

    [Fact]
    public async Task The_database_computes_assignments()
    {
        await Orm.Counters.CreateAsync(new() { Name = "a", Count = 10, Big = 1L << 40, Amount = 0.10m, Optional = 3 });

        var row = await Orm.Counters.UpdateAsync(k => k.Name("a"), new()
        {
            Count = Assign.Increment(5),
            Big = Assign.Multiply(2),
            Amount = Assign.Increment(0.20m),
            Optional = Assign.Decrement(1),
            Note = Assign.Column((CounterWhere c) => c.Name),
        });
        var again = await Orm.Counters.UpdateAsync(k => k.Name("a"), new() { Amount = Assign.Multiply(3), Count = Assign.Column((CounterWhere c) => c.Count) });

        Assert.Equal((15, 1L << 41, 0.30m, 2, "a"), (row!.Count, row.Big, row.Amount, row.Optional!.Value, row.Note));
        Assert.Equal((0.90m, 15), (again!.Amount, again.Count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_field_can_be_left_unchanged_by_a_condition(bool isSet)
    {
        await Orm.Counters.CreateAsync(new() { Name = "a", Count = 1, Big = 2, Amount = 3, Optional = 4, Note = "old" });
        CounterUpdate[] updates =
        [
            new()
            {
                Count = Assign.IfNotNull(isSet ? 10 : (int?)null), Big = isSet ? 20L : Assign.Unchanged, Amount = Assign.If(isSet, 30m),
                Optional = Assign.IfNotNull(isSet ? 40 : (int?)null), Note = Assign.IfNotNull(isSet ? "new" : null),
            },
            new()
            {
                Count = Assign.If(isSet, Assign.Increment(5)), Big = Assign.If(isSet, Assign.Multiply(2L)), Optional = Assign.If(isSet, (int?)null),
                Note = Assign.If<string>(isSet, null),
            },
            new() { Optional = Assign.If(isSet, 7), Note = Assign.If(isSet, Assign.Column((CounterWhere c) => c.Name)) },
        ];

        var rows = new List<Counter>();
        foreach (var update in updates)
        {
            rows.Add((await Orm.Counters.UpdateAsync(k => k.Name("a"), update))!);
        }

        (int, long, decimal, int?, string?)[] expected = isSet
            ? [(10, 20, 30, 40, "new"), (15, 40, 30, null, null), (15, 40, 30, 7, "a")]
            : [(1, 2, 3, 4, "old"), (1, 2, 3, 4, "old"), (1, 2, 3, 4, "old")];
        Assert.Equal(expected, rows.Select(row => (row.Count, row.Big, row.Amount, row.Optional, row.Note)));
    }

    [Fact]
    public async Task A_key_can_be_changed()
    {
        await Orm.Counters.CreateAsync(new() { Name = "a" });

        Assert.Equal("b", (await Orm.Counters.UpdateAsync(k => k.Name("a"), new() { Name = "b" }))!.Name);
        Assert.Null(await Orm.Counters.FindUniqueAsync(k => k.Name("a")));
    }

    [Fact]
    public async Task An_update_that_mentions_nothing_touches_nothing()
    {
        var row = await Orm.Counters.CreateAsync(new() { Name = "a" });

        Assert.Equal(row.UpdatedAt, (await Orm.Counters.UpdateAsync(k => k.Name("a"), new()))!.UpdatedAt);
        Assert.Equal(0, await Orm.Counters.All().UpdateManyAsync(new()));
    }

    [Fact]
    public async Task UpdateMany_and_DeleteMany_change_the_rows_of_the_filter_only()
    {
        var data = await AccountData.CreateAsync(Orm);

        Assert.Equal(7, await Orm.Sessions.Where(s => s.UserId == data.Ada.Id).UpdateManyAsync(new() { ExpiresAt = AccountData.Day }));
        Assert.Equal(1, await Orm.Sessions.Where(s => s.User.Name == "Grace Hopper").UpdateManyAsync(new() { Token = "renamed" }));
        Assert.Equal(1, await Orm.Sessions.Where(s => s.ExpiresAt > AccountData.Day).CountAsync());
        Assert.Equal(2, await Orm.Memberships.Where(m => m.Organization.Name == "Farm" && m.User.Sessions.Some()).DeleteManyAsync());
        Assert.Equal(1, await Orm.Memberships.CountAsync());
        Assert.Equal(0, await Orm.Users.Where(_ => Predicate.False).DeleteManyAsync());
        Assert.Equal(1, await Orm.Memberships.All().DeleteManyAsync());
    }

    [Fact]
    public async Task Delete_by_key_says_whether_there_was_a_row()
    {
        await AccountData.CreateAsync(Orm);

        Assert.True(await Orm.Sessions.DeleteAsync(k => k.Token("ada-1")));
        Assert.False(await Orm.Sessions.DeleteAsync(k => k.Token("ada-1")));
        Assert.Equal(7, await Orm.Sessions.CountAsync());
    }

    [Fact]
    public async Task Composite_keys_are_used_whole()
    {
        await Orm.Customers.CreateManyAsync([new() { TenantId = 1, Number = 7, Name = "a" }, new() { TenantId = 2, Number = 7, Name = "b" }, new() { TenantId = 2, Number = 8, Name = "c" }]);

        Assert.Equal("x", (await Orm.Customers.UpdateAsync(k => k.TenantIdNumber(2, 7), new() { Name = "x" }))!.Name);
        Assert.True(await Orm.Customers.DeleteAsync(k => k.TenantIdNumber(2, 8)));
        Assert.Equal(["a", "x"], await Orm.Customers.OrderBy(c => c.Name).Select(c => c.Name).FindManyAsync());
    }

    [Fact]
    public async Task Upsert_is_one_statement_and_says_what_it_did()
    {
        var data = await AccountData.CreateAsync(Orm);
        Task<UpsertResult<Session>> Upsert(string token, int days) => Orm.Sessions.UpsertAsync(
            k => k.Token(token),
            create: new() { Token = token, UserId = data.Ada.Id, ExpiresAt = AccountData.Day },
            update: new() { ExpiresAt = AccountData.Day.AddDays(days) });

        var (first, statements) = await Watch(() => Upsert("new", 1));
        var second = await Upsert("new", 2);
        var other = await Upsert("newer", 3);
        Session row = await Upsert("new", 4);

        Assert.Single(statements);
        Assert.Equal([true, false, true], [first.WasInserted, second.WasInserted, other.WasInserted]);
        Assert.Equal(AccountData.Day, first.Row.ExpiresAt);
        Assert.Equal(AccountData.Day.AddDays(2), second.Row.ExpiresAt);
        Assert.Equal((first.Row.Id, AccountData.Day.AddDays(4)), (row.Id, row.ExpiresAt));
    }

    [Fact]
    public async Task Upsert_takes_the_key_from_the_key_and_refuses_another()
    {
        var taken = await Orm.Counters.UpsertAsync(k => k.Name("a"), new(), new() { Count = Assign.Increment(1) });
        var updated = await Orm.Counters.UpsertAsync(k => k.Name("a"), new(), new() { Count = Assign.Increment(1) });
        var untouched = await Orm.Counters.UpsertAsync(k => k.Name("a"), new(), new());

        Assert.Equal(("a", 0, 1, 1), (taken.Row.Name, taken.Row.Count, updated.Row.Count, untouched.Row.Count));
        Assert.False(untouched.WasInserted);
        await Assert.ThrowsAsync<ArgumentException>(() => Orm.Counters.UpsertAsync(k => k.Name("a"), new() { Name = "b" }, new()));
        await Assert.ThrowsAsync<ArgumentException>(() => Orm.Counters.UpsertAsync(k => k.Name("a"), new(), new() { Name = "b" }));
    }

    [Fact]
    public async Task Upserts_of_one_key_from_many_tasks_make_one_row()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Orm.Counters.UpsertAsync(k => k.Name("a"), new() { Count = 1 }, new() { Count = Assign.Increment(1) }))));

        Assert.Equal(16, (await Orm.Counters.FindUniqueAsync(k => k.Name("a")))!.Count);
        Assert.Single(results, result => result.WasInserted);
    }

    [Fact]
    public async Task CreateMany_can_leave_out_what_is_there()
    {
        await Orm.Counters.CreateAsync(new() { Name = "b", Count = 1 });

        var created = await Orm.Counters.CreateManyAsync([new() { Name = "a" }, new() { Name = "b" }, new() { Name = "c" }], OnConflict.Skip);

        Assert.Equal(["a", "c"], created.Select(counter => counter.Name));
        Assert.Equal(1, (await Orm.Counters.FindUniqueAsync(k => k.Name("b")))!.Count);
    }

    [Fact]
    public async Task After_an_upsert_that_failed_the_next_one_says_what_it_did_itself()
    {
        var data = await AccountData.CreateAsync(Orm);
        await Assert.ThrowsAsync<OrmException>(() => Orm.Users.UpsertAsync(k => k.Id(data.Ada.Id), new() { Id = data.Ada.Id, Email = "x@x", Name = "x" }, new() { Email = data.Grace.Email }));

        var next = await Orm.Users.UpsertAsync(k => k.Email("new@x"), new() { Email = "new@x", Name = "New" }, new() { Name = "Old" });

        Assert.True(next.WasInserted);
    }
}
