using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.PostgreSql.Tests.Driver;

/// <summary>Upserts of tables that are not just tables.</summary>
public sealed class UpsertTests
{
    private static readonly Dictionary<string, string> Changes = new()
    {
        ["a table"] = "SELECT",
        ["partitions"] =
            """
            CREATE TABLE counter_parts (LIKE counters INCLUDING ALL) PARTITION BY HASH (name);
            CREATE TABLE part0 PARTITION OF counter_parts FOR VALUES WITH (MODULUS 3, REMAINDER 0);
            CREATE TABLE part1 PARTITION OF counter_parts FOR VALUES WITH (MODULUS 3, REMAINDER 1);
            CREATE TABLE part2 PARTITION OF counter_parts FOR VALUES WITH (MODULUS 3, REMAINDER 2);
            DROP TABLE counters;
            ALTER TABLE counter_parts RENAME TO counters;
            """,
        ["triggers"] =
            """
            CREATE FUNCTION change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.big := NEW.big + 1; RETURN NEW; END $$;
            CREATE TRIGGER before BEFORE INSERT OR UPDATE ON counters FOR EACH ROW EXECUTE FUNCTION change();
            """,
    };

    public static TheoryData<string> Kinds => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_says_whether_it_inserted(string kind)
    {
        await using var database = await new PostgreSqlTestServer().CreateDatabaseAsync(Tables.OfTestOrm);
        await database.ExecuteAsync(Changes[kind]);

        var orm = database.Orm;

        var one = await orm.Counters.UpsertAsync(k => k.Name("1"), new() { Count = 1 }, new() { Count = Assign.Increment(1) });
        var again = await orm.Counters.UpsertAsync(k => k.Name("1"), new() { Count = 1 }, new() { Count = Assign.Increment(1) });
        var created = await orm.Counters.CreateManyAsync(Enumerable.Range(10, 50).Select(number => new CounterCreate { Name = $"{number}" }));
        var many = await orm.Counters.UpsertManyAsync(
            Enumerable.Range(0, 40).Select(number => new CounterCreate { Name = $"{number}", Count = number }), k => k.Name());
        var inTransaction = await orm.TransactionAsync(async tx =>
        {
            var updated = await tx.Counters.UpsertAsync(k => k.Name("1"), new(), new() { Count = 5 });
            await tx.Counters.DeleteAsync(k => k.Name("1"));
            return (updated, Inserted: await tx.Counters.UpsertAsync(k => k.Name("1"), new(), new() { Count = 5 }));
        });

        Assert.Equal((true, 1, false, 2), (one.WasInserted, one.Row.Count, again.WasInserted, again.Row.Count));
        Assert.Equal(Enumerable.Range(10, 50).Select(number => $"{number}"), created.Select(counter => counter.Name));
        Assert.Equal(Enumerable.Range(0, 40).Select(number => ($"{number}", number, number != 1 && number < 10)), many.Select(row => (row.Row.Name, row.Row.Count, row.WasInserted)));
        Assert.Equal((false, true), (inTransaction.updated.WasInserted, inTransaction.Inserted.WasInserted));
    }
}
