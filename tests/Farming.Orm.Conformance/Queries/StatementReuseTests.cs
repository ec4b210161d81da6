using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Queries;

/// <summary>Drivers keep what they prepared for a statement, its parameters too: nothing of an earlier execution may show.</summary>
public abstract class StatementReuseTests(ITestServer server) : DatabaseTests(server)
{
    [Fact]
    public async Task Values_and_nulls_follow_each_other()
    {
        string?[] notes = ["a", null, "b", "c", null];
        int?[] numbers = [1, 2, null, null, 3];
        for (var time = 0; time < notes.Length; time++)
        {
            var created = await Orm.Counters.CreateAsync(new() { Name = $"c{time}", Note = notes[time], Optional = numbers[time] });
            var updated = await Orm.Counters.UpdateAsync(k => k.Name("c0"), new() { Note = notes[time], Optional = numbers[time] });
            var (upserted, _) = await Orm.BatchAsync(
                Orm.Counters.Batch().Upsert(k => k.Name($"u{time}"), new() { Name = $"u{time}", Note = notes[time], Optional = numbers[time] }, new()),
                Orm.Counters.Batch().Count());

            Assert.Equal((notes[time], numbers[time]), (created.Note, created.Optional));
            Assert.Equal((notes[time], numbers[time]), (updated!.Note, updated.Optional));
            Assert.Equal((notes[time], numbers[time]), (upserted.Row.Note, upserted.Row.Optional));
        }
    }

    [Fact]
    public async Task Lists_of_any_length_follow_each_other()
    {
        await Orm.Counters.CreateManyAsync(Enumerable.Range(0, 9).Select(number => new CounterCreate { Name = $"{number}" }));
        foreach (var count in (int[])[3, 0, 9, 1, 3])
        {
            var names = Enumerable.Range(0, count).Select(number => $"{number}").ToList();

            Assert.Equal(names, await Orm.Counters.Where(c => c.Name.In(names)).OrderBy(c => c.Name).Select(c => c.Name).FindManyAsync());
        }
    }

    [Fact]
    public async Task One_that_failed_runs_again()
    {
        await Orm.Counters.CreateAsync(new() { Name = "a" });
        for (var time = 0; time < 3; time++)
        {
            var error = await Assert.ThrowsAsync<OrmException>(() => Orm.Counters.CreateAsync(new() { Name = "a" }));
            await Assert.ThrowsAsync<ArgumentException>(() => Orm.Counters.CreateAsync(new() { Name = "b\0" }));

            Assert.Equal(OrmErrorCode.UniqueViolation, error.Code);
            Assert.Equal($"c{time}", (await Orm.Counters.CreateAsync(new() { Name = $"c{time}" })).Name);
        }
    }

    [Fact]
    public async Task One_that_was_cancelled_or_left_runs_again()
    {
        await Orm.Counters.CreateManyAsync(Enumerable.Range(0, 100).Select(number => new CounterCreate { Name = $"{number:D3}" }));
        for (var time = 0; time < 3; time++)
        {
            using var cancelled = new CancellationTokenSource();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (var name in Orm.Counters.OrderBy(c => c.Name).Select(c => c.Name).StreamAsync(cancelled.Token))
                {
                    await cancelled.CancelAsync();
                }
            });
            await foreach (var name in Orm.Counters.OrderBy(c => c.Name).Select(c => c.Name).StreamAsync())
            {
                Assert.Equal("000", name);
                break;
            }

            Assert.Equal(100, (await Orm.Counters.OrderBy(c => c.Name).Select(c => c.Name).FindManyAsync()).Count);
        }
    }

    [Fact]
    public async Task One_runs_inside_of_itself_and_with_others_at_once()
    {
        await Orm.Counters.CreateManyAsync(Enumerable.Range(0, 20).Select(number => new CounterCreate { Name = $"{number:D2}", Count = number }));

        await foreach (var outer in Orm.Counters.Where(c => c.Count < 5).OrderBy(c => c.Name).StreamAsync())
        {
            Assert.Equal(Enumerable.Range(0, outer.Count).Select(number => $"{number:D2}"), await BelowAsync(outer.Count));
        }

        await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(async () =>
        {
            var (counter, below) = await Orm.BatchAsync(
                Orm.Counters.Batch().FindUnique(k => k.Name($"{number % 20:D2}")), Orm.Counters.Where(c => c.Count < number % 20).Batch().Count());
            Assert.Equal((number % 20, number % 20), (counter!.Count, below));
            Assert.Equal(number % 20, (await Orm.Counters.FindUniqueAsync(k => k.Name($"{number % 20:D2}")))!.Count);
        })));

        async Task<List<string>> BelowAsync(int count)
        {
            var names = new List<string>();
            await foreach (var counter in Orm.Counters.Where(c => c.Count < count).OrderBy(c => c.Name).StreamAsync())
            {
                names.Add(counter.Name);
            }

            return names;
        }
    }

    [Fact]
    public async Task An_upsert_that_was_refused_leaves_no_mark()
    {
        await Orm.Documents.CreateAsync(new() { Id = "a", Text = "1" });
        for (var time = 0; time < 3; time++)
        {
            await Assert.ThrowsAsync<OrmException>(() => Orm.Documents.UpsertAsync(k => k.Id("a"), new() { Text = "2" }, new() { Text = "2", Version = 77 }));
            var inserted = await Orm.Documents.UpsertAsync(k => k.Id($"{time}"), new() { Text = "2" }, new() { Text = "2", Version = 77 });
            var updated = await Orm.Documents.UpsertAsync(k => k.Id($"{time}"), new() { Text = "3" }, new() { Text = "3" });
            var untouched = await Orm.Documents.UpsertAsync(k => k.Id($"{time}"), new() { Text = "4" }, new());

            Assert.Equal((true, false, false), (inserted.WasInserted, updated.WasInserted, untouched.WasInserted));
            Assert.Equal(("2", "3", "3"), (inserted.Row.Text, updated.Row.Text, untouched.Row.Text));
        }
    }
}
