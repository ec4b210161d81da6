using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Writes;

/// <summary>Reads and writes that run together.</summary>
public abstract class BatchTests(ITestServer server) : DatabaseTests(server)
{
    [Fact]
    public async Task Reads_of_every_kind()
    {
        var data = await AccountData.CreateAsync(Orm);

        var (many, first, unique, count, any, bio, age, mapped) = await Orm.BatchAsync(
            Orm.Users.OrderBy(u => u.Name).Include(u => u.Sessions, u => u.Profile).Batch().FindMany(),
            Orm.Sessions.OrderByDescending(s => s.Token).Batch().FindFirst(),
            Orm.Users.Batch().FindUnique(k => k.Email(data.Grace.Email)),
            Orm.Sessions.Where(s => s.UserId == data.Ada.Id).Batch().Count(),
            Orm.Users.Where(u => u.Name == "Nobody").Batch().Any(),
            Orm.Profiles.Select(p => new { p.Bio, p.User.Name }).Batch().FindUnique(k => k.UserId(data.Ada.Id)),
            Orm.Users.OrderByDescending(u => u.Age).Select(u => u.Age).Batch().FindFirst(),
            Orm.Users.OrderBy(u => u.Name).Map(user => user.Name.Length).Batch().FindMany());

        Assert.Equal(["Ada Lovelace", "Alan Turing", "Grace Hopper"], many.Select(user => user.Name));
        Assert.Equal([7, 0, 1], many.Select(user => user.Sessions.Count));
        Assert.Equal("Wrote the first program.", many[0].Profile!.Bio);
        Assert.Equal("grace-1", first!.Token);
        Assert.Equal(data.Grace.Id, unique!.Id);
        Assert.Equal((7, false), (count, any));
        Assert.Equal(("Wrote the first program.", "Ada Lovelace"), (bio!.Bio, bio.Name));
        Assert.Equal(85, age);
        Assert.Equal([12, 11, 12], mapped);
    }

    [Fact]
    public async Task Reads_that_find_nothing()
    {
        var (many, first, unique, value, number) = await Orm.BatchAsync(
            Orm.Users.Batch().FindMany(),
            Orm.Users.Batch().FindFirst(),
            Orm.Users.Batch().FindUnique(k => k.Id("nobody")),
            Orm.Users.Select(u => (u.Id, u.Name)).Batch().FindFirst(),
            Orm.Users.Select(u => u.Age).Batch().FindUnique(k => k.Id("nobody")));

        Assert.Empty(many);
        Assert.Null(first);
        Assert.Null(unique);
        Assert.Null(value);
        Assert.Null(number);
    }

    [Fact]
    public async Task Writes_of_every_kind_see_those_before_them()
    {
        await Orm.Counters.CreateManyAsync([new() { Name = "a" }, new() { Name = "b" }, new() { Name = "c", Count = 5 }]);

        var (created, updated, missing, inserted, upserted, changed, deleted, names) = await Orm.BatchAsync(
            Orm.Counters.Batch().CreateMany([new() { Name = "d" }, new() { Name = "e", Count = 5 }]),
            Orm.Counters.Batch().Update(k => k.Name("a"), new() { Count = Assign.Increment(3) }),
            Orm.Counters.Batch().Update(k => k.Name("z"), new() { Count = 1 }),
            Orm.Counters.Batch().Upsert(k => k.Name("f"), new() { Name = "f" }, new() { Count = 9 }),
            Orm.Counters.Batch().Upsert(k => k.Name("b"), new() { Name = "b" }, new() { Count = 9 }),
            Orm.Counters.Where(c => c.Count == 5).Batch().UpdateMany(new() { Note = "five" }),
            Orm.Counters.Batch().Delete(k => k.Name("d")),
            Orm.Counters.OrderBy(c => c.Name).Select(c => c.Name).Batch().FindMany());
        var (one, gone, all, none) = await Orm.BatchAsync(
            Orm.Counters.Batch().Create(new() { Name = "g" }),
            Orm.Counters.Batch().Delete(k => k.Name("z")),
            Orm.Counters.All().Batch().DeleteMany(),
            Orm.Counters.Batch().Any());

        Assert.Equal(["d", "e"], created.Select(counter => counter.Name));
        Assert.Equal(3, updated!.Count);
        Assert.Null(missing);
        Assert.Equal((true, "f", 0), (inserted.WasInserted, inserted.Row.Name, inserted.Row.Count));
        Assert.Equal((false, "b", 9), (upserted.WasInserted, upserted.Row.Name, upserted.Row.Count));
        Assert.Equal((2, true), (changed, deleted));
        Assert.Equal(["a", "b", "c", "e", "f"], names);
        Assert.Equal(("g", false, 6, false), (one.Name, gone, all, none));
    }

    [Fact]
    public async Task Rows_of_different_columns_and_rows_that_are_skipped()
    {
        await Orm.Counters.CreateAsync(new() { Name = "a" });

        var (writers, counters, empty) = await Orm.BatchAsync(
            Orm.Writers.Batch().CreateMany([new() { Name = "A" }, new() { Id = 100, Name = "B" }, new() { Name = "C" }]),
            Orm.Counters.Batch().CreateMany([new() { Name = "a" }, new() { Name = "b" }], OnConflict.Skip),
            Orm.Counters.Batch().CreateMany([]));

        Assert.Equal(["A", "B", "C"], writers.Select(writer => writer.Name));
        Assert.Equal(100, writers[1].Id);
        Assert.Equal(["b"], counters.Select(counter => counter.Name));
        Assert.Empty(empty);
    }

    [Fact]
    public async Task What_mentions_nothing_runs_nothing()
    {
        await Orm.Counters.CreateAsync(new() { Name = "a" });

        var ((changed, created), statements) = await Watch(() => Orm.BatchAsync(Orm.Counters.All().Batch().UpdateMany(new()), Orm.Users.Batch().CreateMany([])));
        var (read, count) = await Orm.BatchAsync(Orm.Counters.Batch().Update(k => k.Name("a"), new()), Orm.Counters.Batch().Count());

        Assert.Equal(0, changed);
        Assert.Empty(created);
        Assert.Empty(statements);
        Assert.Equal(("a", 1), (read!.Name, count));
    }

    [Fact]
    public async Task All_is_undone_if_one_fails_and_the_error_says_which()
    {
        var user = await Orm.Users.CreateAsync(new() { Email = "a@x", Name = "A" });

        var error = await Assert.ThrowsAsync<OrmException>(() => Orm.BatchAsync(
            Orm.Counters.Batch().CreateMany([new() { Name = "a" }, new() { Name = "b" }]),
            Orm.Users.All().Batch().DeleteMany(),
            Orm.Users.Batch().Create(new() { Email = "b@x", Name = "B" }),
            Orm.Users.Batch().Create(new() { Email = "b@x", Name = "C" }),
            Orm.Counters.Batch().FindMany()));
        var pointing = await Assert.ThrowsAsync<OrmException>(() => Orm.BatchAsync(
            Orm.Counters.Batch().Create(new() { Name = "a" }),
            Orm.Sessions.Batch().Create(new() { UserId = "nobody", Token = "t", ExpiresAt = AccountData.Day })));

        Assert.Equal((OrmErrorCode.UniqueViolation, "User", 4), (error.Code, error.Model, error.BatchPosition));
        Assert.Equal(["Email"], error.Fields);
        Assert.StartsWith("Operation 4 of the batch: User.Email: ", error.Message, StringComparison.Ordinal);
        Assert.Equal((OrmErrorCode.ForeignKeyViolation, "Session", 2), (pointing.Code, pointing.Model, pointing.BatchPosition));
        Assert.Equal((0, 1), await Orm.BatchAsync(Orm.Counters.Batch().Count(), Orm.Users.Where(u => u.Id == user.Id).Batch().Count()));
    }

    [Fact]
    public async Task The_error_says_which_failed_when_the_same_batch_has_run_before()
    {
        await Orm.Counters.CreateAsync(new() { Name = "there" });

        Assert.Null(await FailedAsync("a", "b", "c"));
        Assert.Null(await FailedAsync("d", "e", "f"));
        Assert.Equal(2, await FailedAsync("there", "g", "h"));
        Assert.Equal(4, await FailedAsync("i", "there", "j"));
        Assert.Equal(5, await FailedAsync("k", "l", "there"));
        Assert.Null(await FailedAsync("m", "n", "o"));
        Assert.Equal(10, await Orm.Counters.CountAsync());

        async Task<int?> FailedAsync(string first, string second, string third)
        {
            try
            {
                var (count, created, _, updated, last) = await Orm.BatchAsync(
                    Orm.Counters.Batch().Count(),
                    Orm.Counters.Batch().Create(new() { Name = first }),
                    Orm.Counters.Where(c => c.Name == "nobody").Batch().DeleteMany(),
                    Orm.Counters.Where(c => c.Name == first).Batch().UpdateMany(new() { Name = second }),
                    Orm.Counters.Batch().CreateMany([new() { Name = third }, new() { Name = first }]));
                Assert.Equal((first, 1, third), (created.Name, updated, last[0].Name));
                return null;
            }
            catch (OrmException error)
            {
                return error.BatchPosition;
            }
        }
    }

    [Fact]
    public async Task A_failure_of_the_last_operation_without_rows_is_seen()
    {
        var data = await AccountData.CreateAsync(Orm);

        var error = await Assert.ThrowsAsync<OrmException>(() => Orm.BatchAsync(
            Orm.Counters.Batch().Create(new() { Name = "a" }),
            Orm.Users.Where(u => u.Id == data.Ada.Id).Batch().DeleteMany()));

        Assert.Equal((OrmErrorCode.ForeignKeyViolation, 2), (error.Code, error.BatchPosition));
        Assert.Equal(0, await Orm.Counters.CountAsync());
    }

    [Fact]
    public async Task A_value_that_cannot_be_stored_names_its_field_and_writes_nothing()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Orm.BatchAsync(
            Orm.Counters.Batch().Create(new() { Name = "a" }),
            Orm.Counters.Batch().Create(new() { Name = "b\0" })));

        Assert.Contains("Counter.Name", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, await Orm.Counters.CountAsync());
    }

    [Fact]
    public async Task Inside_a_transaction_a_batch_is_part_of_it()
    {
        await Orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "a" });
            var (count, created) = await tx.BatchAsync(tx.Counters.Batch().Count(), tx.Counters.Batch().Create(new() { Name = "b" }));
            Assert.Equal((1, "b"), (count, created.Name));
            if (IsSqlite)
            {
                await Assert.ThrowsAsync<OrmException>(() => tx.BatchAsync(tx.Counters.Batch().Create(new() { Name = "c" }), tx.Counters.Batch().Create(new() { Name = "a" })));
            }
        });
        await Assert.ThrowsAsync<DivideByZeroException>(() => Orm.TransactionAsync(async tx =>
        {
            await tx.BatchAsync(tx.Counters.Batch().Create(new() { Name = "d" }), tx.Counters.All().Batch().UpdateMany(new() { Count = 7 }));
            throw new DivideByZeroException();
        }));
        var error = await Assert.ThrowsAsync<OrmException>(() => Orm.TransactionAsync(tx =>
            tx.BatchAsync(tx.Counters.Batch().Create(new() { Name = "e" }), tx.Counters.Batch().Create(new() { Name = "a" }))));

        Assert.Equal(2, error.BatchPosition);
        Assert.Equal([("a", 0), ("b", 0)], await Orm.Counters.OrderBy(c => c.Name).Select(c => (c.Name, c.Count)).FindManyAsync());
    }

    [Fact]
    public async Task A_cancelled_batch_writes_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Orm.BatchAsync(
            Orm.Counters.Batch().Create(new() { Name = "a" }), Orm.Counters.Batch().Count(), cancelled.Token));

        Assert.Equal(0, await Orm.Counters.CountAsync());
    }

    [Fact]
    public async Task Nested_rows_are_refused()
    {
        var row = new UserCreate { Email = "a@x", Name = "A", Profile = new() { Bio = "b" } };

        var batch = Assert.Throws<ArgumentException>(() => Orm.Users.Batch().Create(row));
        var import = await Assert.ThrowsAsync<ArgumentException>(() => Orm.Users.ImportAsync([new() { Email = "b@x", Name = "B" }, row]));

        Assert.Contains("A User cannot contain nested rows in a batch", batch.Message, StringComparison.Ordinal);
        Assert.Contains("A User cannot contain nested rows in a batch", import.Message, StringComparison.Ordinal);
        Assert.Equal(0, await Orm.Users.CountAsync());
    }

    [Fact]
    public async Task A_concurrency_token_that_is_stale_undoes_the_batch()
    {
        var document = await Orm.Documents.CreateAsync(new() { Id = "a", Text = "1" });
        Assert.Equal(1, await Orm.Notes.ImportAsync([new() { Id = "n", Text = "1" }]));

        var (now, _) = await Orm.BatchAsync(Orm.Documents.Batch().Update(k => k.Id("a"), new() { Text = "2", Version = document.Version }), Orm.Notes.Batch().Create(new() { Id = "m", Text = "1" }));
        var error = await Assert.ThrowsAsync<OrmException>(() => Orm.BatchAsync(
            Orm.Counters.Batch().Create(new() { Name = "a" }),
            Orm.Documents.Batch().Update(k => k.Id("a"), new() { Text = "3", Version = document.Version })));
        var upsert = await Orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "kept" });
            return await Assert.ThrowsAsync<OrmException>(() => tx.BatchAsync(
                tx.Documents.Batch().Upsert(k => k.Id("a"), new() { Text = "3" }, new() { Text = "3", Version = document.Version }),
                tx.Counters.Batch().Create(new() { Name = "a" })));
        });

        Assert.Equal((OrmErrorCode.ConcurrencyConflict, "Document", 2), (error.Code, error.Model, error.BatchPosition));
        Assert.Equal((OrmErrorCode.ConcurrencyConflict, 1), (upsert.Code, upsert.BatchPosition));
        Assert.Equal(("2", now!.Version), await Orm.Documents.Select(d => (d.Text, d.Version)).FindFirstAsync());
        Assert.Equal(["kept"], await Orm.Counters.Select(c => c.Name).FindManyAsync());
    }

    [Fact]
    public async Task An_operation_can_be_run_again()
    {
        var count = Orm.Writers.Batch().Count();
        var create = Orm.Writers.Batch().Create(new() { Name = "A" });

        var (before, first) = await Orm.BatchAsync(count, create);
        var (after, second) = await Orm.BatchAsync(count, create);

        Assert.Equal((0, 1), (before, after));
        Assert.NotEqual(first.Id, second.Id);
    }
}
