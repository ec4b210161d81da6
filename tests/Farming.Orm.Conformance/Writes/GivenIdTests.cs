using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Writes;

/// <summary>Ids that rows give although the database counts them: the database counts on from the greatest.</summary>
public abstract class GivenIdTests(ITestServer server) : DatabaseTests(server)
{
    [Fact]
    public async Task After_an_import_the_database_counts_on_from_the_greatest_given_id()
    {
        await Orm.Writers.ImportAsync([new() { Id = 7, Name = "A" }, new() { Id = 3, Name = "B" }]);
        var first = await Orm.Writers.CreateAsync(new() { Name = "C" });

        // Smaller ids change nothing.
        await Orm.Writers.ImportAsync([new() { Id = 5, Name = "D" }]);
        var second = await Orm.Writers.CreateAsync(new() { Name = "E" });

        Assert.Equal((8L, 9L), (first.Id, second.Id));
    }

    [Fact]
    public async Task Within_an_import_counted_ids_follow_given_ids()
    {
        await Orm.Writers.ImportAsync([new() { Id = 1, Name = "A" }, new() { Name = "B" }, new() { Id = 3, Name = "C" }, new() { Id = 4, Name = "D" }, new() { Name = "E" }]);

        Assert.Equal([1L, 2L, 3L, 4L, 5L], await Orm.Writers.OrderBy(w => w.Id).Select(w => w.Id).FindManyAsync());
    }

    [Fact]
    public async Task An_import_in_a_transaction_counts_on_inside_it()
    {
        var id = await Orm.TransactionAsync(async tx =>
        {
            await tx.Writers.ImportAsync([new() { Id = 10, Name = "A" }]);
            return (await tx.Writers.CreateAsync(new() { Name = "B" })).Id;
        });

        Assert.Equal(11L, id);
    }

    [Fact]
    public async Task Imports_at_once_leave_the_greatest_id_behind()
    {
        const int imports = 8;
        await Task.WhenAll(Enumerable.Range(1, imports).Select(number => Task.Run(() =>
            Orm.Writers.ImportAsync(Enumerable.Range(number * 100, 50).Select(id => new WriterCreate { Id = id, Name = "A" })))));

        Assert.Equal((imports * 100) + 50, (await Orm.Writers.CreateAsync(new() { Name = "B" })).Id);
    }

    [Fact]
    public async Task Resetting_sequences_helps_after_creating_rows_with_given_ids()
    {
        await Orm.Writers.CreateAsync(new() { Id = 1, Name = "A" });
        await Orm.Writers.CreateManyAsync([new() { Id = 2, Name = "B" }, new() { Id = 9, Name = "C" }]);
        if (!IsSqlite)
        {
            Assert.Equal(OrmErrorCode.UniqueViolation, (await Assert.ThrowsAsync<OrmException>(() => Orm.Writers.CreateAsync(new() { Name = "D" }))).Code);
        }

        await Orm.Schema.ResetSequencesAsync();

        Assert.Equal(10L, (await Orm.Writers.CreateAsync(new() { Name = "D" })).Id);
    }

    [Fact]
    public async Task Resetting_sequences_never_makes_an_id_come_again()
    {
        await Orm.Writers.CreateManyAsync([new() { Name = "A" }, new() { Name = "B" }, new() { Name = "C" }]);
        await Orm.Writers.Where(w => w.Id > 1).DeleteManyAsync();

        await Orm.Schema.ResetSequencesAsync();
        var next = await Orm.Writers.CreateAsync(new() { Name = "D" });
        await Orm.Writers.DeleteAsync(k => k.Id(next.Id));
        await Orm.TransactionAsync(tx => tx.Schema.ResetSequencesAsync());

        Assert.Equal((4L, 5L), (next.Id, (await Orm.Writers.CreateAsync(new() { Name = "E" })).Id));
    }

    [Fact]
    public async Task Resetting_sequences_of_empty_or_missing_tables_changes_nothing()
    {
        await Orm.Schema.ResetSequencesAsync();
        Assert.Equal(1L, (await Orm.Writers.CreateAsync(new() { Name = "A" })).Id);

        await using var empty = await Server.CreateDatabaseAsync();
        await empty.Orm.Schema.ResetSequencesAsync();
    }
}
