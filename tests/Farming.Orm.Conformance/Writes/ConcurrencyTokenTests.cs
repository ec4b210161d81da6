using Farming.Orm.Conformance.Databases;

namespace Farming.Orm.Conformance.Writes;

/// <summary>Optimistic concurrency, by a counter and by the database's own row version.</summary>
public abstract class ConcurrencyTokenTests(ITestServer server) : DatabaseTests(server)
{
    [Fact]
    public async Task A_counter_goes_up_with_every_update()
    {
        var document = await Orm.Documents.CreateAsync(new() { Id = "a", Text = "1" });
        var second = await Orm.Documents.UpdateAsync(k => k.Id("a"), new() { Text = "2" });
        await Orm.Documents.Where(d => d.Id == "a").UpdateManyAsync(new() { Text = "3" });
        var upserted = await Orm.Documents.UpsertAsync(k => k.Id("a"), new() { Text = "4" }, new() { Text = "4" });

        Assert.Equal([1, 2, 4], [document.Version, second!.Version, upserted.Row.Version]);
    }

    [Fact]
    public async Task A_stale_token_is_a_conflict_and_changes_nothing()
    {
        var document = await Orm.Documents.CreateAsync(new() { Id = "a", Text = "1" });
        var note = await Orm.Notes.CreateAsync(new() { Id = "a", Text = "1" });

        var documentNow = await Orm.Documents.UpdateAsync(k => k.Id("a"), new() { Text = "2", Version = document.Version });
        var (noteNow, statements) = await Watch(() => Orm.Notes.UpdateAsync(k => k.Id("a"), new() { Text = "2", RowVersion = note.RowVersion }));
        var stale = await Assert.ThrowsAsync<OrmException>(() => Orm.Documents.UpdateAsync(k => k.Id("a"), new() { Text = "3", Version = document.Version }));
        var staleNote = await Assert.ThrowsAsync<OrmException>(() => Orm.Notes.UpdateAsync(k => k.Id("a"), new() { Text = "3", RowVersion = note.RowVersion }));
        var staleUpsert = await Assert.ThrowsAsync<OrmException>(() => Orm.Documents.UpsertAsync(k => k.Id("a"), new() { Text = "3" }, new() { Text = "3", Version = document.Version }));

        Assert.Single(statements);
        Assert.Equal((OrmErrorCode.ConcurrencyConflict, "Document"), (stale.Code, stale.Model));
        Assert.Equal(OrmErrorCode.ConcurrencyConflict, staleNote.Code);
        Assert.Equal(OrmErrorCode.ConcurrencyConflict, staleUpsert.Code);
        Assert.NotEqual(note.RowVersion, noteNow!.RowVersion);
        Assert.Equal(("2", documentNow!.Version), await Orm.Documents.Select(d => (d.Text, d.Version)).FindFirstAsync());
        Assert.Equal(("2", noteNow.RowVersion), await Orm.Notes.Where(n => n.RowVersion == noteNow.RowVersion).Select(n => (n.Text, n.RowVersion)).FindFirstAsync());
    }

    [Fact]
    public async Task Of_sixteen_writers_with_one_token_exactly_one_wins()
    {
        var document = await Orm.Documents.CreateAsync(new() { Id = "a", Text = "0" });
        var note = await Orm.Notes.CreateAsync(new() { Id = "a", Text = "0" });

        var results = await Task.WhenAll(Enumerable.Range(1, 16).Select(writer => Task.Run(async () =>
        {
            var documents = await Wins(() => Orm.Documents.UpdateAsync(k => k.Id("a"), new() { Text = $"{writer}", Version = document.Version }));
            var notes = await Wins(() => Orm.Notes.UpdateAsync(k => k.Id("a"), new() { Text = $"{writer}", RowVersion = note.RowVersion }));
            return (documents, notes);
        })));

        Assert.Single(results, result => result.documents);
        Assert.Single(results, result => result.notes);

        static async Task<bool> Wins<T>(Func<Task<T>> update)
        {
            try
            {
                await update();
                return true;
            }
            catch (OrmException exception) when (exception.Code == OrmErrorCode.ConcurrencyConflict)
            {
                return false;
            }
        }
    }

    [Fact]
    public async Task A_token_is_of_one_row_and_is_a_value()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Orm.Documents.All().UpdateManyAsync(new() { Version = 1 }));
        await Assert.ThrowsAsync<ArgumentException>(() => Orm.Documents.UpdateAsync(k => k.Id("a"), new() { Version = Assign.Increment(1) }));
    }
}
