using System.Globalization;
using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Schemas;

/// <summary>Creating hard tables: repeatedly, concurrently, from SQL text, and next to existing tables.</summary>
public abstract class SchemaCreationTests(ITestServer server) : HardCaseTests(server)
{
    [Fact]
    public async Task Creating_again_changes_nothing()
    {
        await Orm.Schema.CreateAsync();
        var before = await CatalogAsync(Database);

        await Orm.Schema.CreateAsync();

        Assert.Equal(before, await CatalogAsync(Database));
    }

    [Fact]
    public async Task Eight_may_create_an_empty_database_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new HardOrm(Database.Driver).Schema.CreateAsync())));

        Assert.Equal(0, await Orm.Pointers.CountAsync());
    }

    [Fact]
    public async Task The_text_of_the_schema_is_what_runs()
    {
        await Orm.Schema.CreateAsync();

        var ran = Database.Log.Statements.Where(statement => statement.StartsWith("CREATE", StringComparison.Ordinal) || statement.StartsWith("DO ", StringComparison.Ordinal));
        Assert.Equal(Orm.Schema.ToSql(), string.Concat(ran.Select(statement => $"{statement};\n")));
    }

    [Fact]
    public async Task The_text_of_the_schema_runs_by_hand_and_gives_the_same_tables()
    {
        await using var other = await Server.CreateDatabaseAsync();
        await Orm.Schema.CreateAsync();

        await other.ExecuteAsync(Orm.Schema.ToSql());
        await other.ExecuteAsync(Orm.Schema.ToSql());

        Assert.Equal(await CatalogAsync(Database), await CatalogAsync(other));
    }

    [Fact]
    public async Task Models_may_be_added_to_tables_that_are_there()
    {
        await Database.ExecuteAsync("CREATE TABLE chickens (id INTEGER PRIMARY KEY, egg_id INTEGER NOT NULL, extra TEXT, counted INTEGER NOT NULL DEFAULT 0)");

        await Orm.Schema.CreateAsync();

        Assert.Equal(0, await Orm.Chickens.CountAsync());
        Assert.Equal(0, await Orm.Eggs.CountAsync());
    }

    [Fact]
    public async Task A_table_of_other_columns_is_named_with_them_and_nothing_is_created()
    {
        await Database.ExecuteAsync("CREATE TABLE comments (id INTEGER PRIMARY KEY, author TEXT NOT NULL, note TEXT)");
        var before = await CatalogAsync(Database);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Orm.Schema.CreateAsync());

        Assert.Equal(
            "The table comments of Comment exists, but its columns differ from the model: it lacks parent_id; it requires author, which the model does not have. Nothing was created. "
            + "Change the table or the model.",
            error.Message);
        Assert.Equal(before, await CatalogAsync(Database));
    }

    [Fact]
    public async Task A_failure_halfway_creates_nothing()
    {
        // An index has the name of a table to come.
        await Database.ExecuteAsync("CREATE TABLE other (id INTEGER)");
        await Database.ExecuteAsync("CREATE INDEX pointers ON other (id)");
        var before = await CatalogAsync(Database);

        await Assert.ThrowsAnyAsync<Exception>(() => Orm.Schema.CreateAsync());

        Assert.Equal(before, await CatalogAsync(Database));
    }

    [Fact]
    public async Task A_cancelled_creation_creates_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Orm.Schema.CreateAsync(cancelled.Token));

        Assert.Empty(await CatalogAsync(Database));
    }

    [Fact]
    public void The_text_is_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var text = Orm.Schema.ToSql();
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE") { NumberFormat = { NegativeSign = "minus", NumberDecimalSeparator = "," } };
            Assert.Equal(text, Orm.Schema.ToSql());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
