using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;
using Columns = Farming.Orm.Sql;

namespace Farming.Orm.Conformance.Queries;

/// <summary>Columns that equal one of many tuples, as C# compares the same tuples.</summary>
public abstract class TupleTests(ITestServer server) : DatabaseTests(server)
{
    private List<Thing> _things = [];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _things = await Orm.Things.CreateManyAsync(Enumerable.Range(0, 60).Select(id => new ThingCreate
        {
            Id = id,
            A = id % 4,
            B = id % 5 == 0 ? null : id % 3,
            S = id % 2 == 0 ? "s" : "S",
            T = id % 7 == 0 ? null : $"t{id % 3}",
            M = id % 2 == 0 ? 1.5m : 1.50m,
            F = true,
            ParentId = id < 10 ? null : id % 10,
        }));
    }

    [Fact]
    public async Task Random_tuples_are_found_as_in_CSharp()
    {
        var random = new Random(12);
        for (var round = 0; round < 60; round++)
        {
            var withNull = round % 2 == 0;
            (int, int?)[] pairs = [.. Enumerable.Range(0, round % 6).Select(_ => (random.Next(5), withNull && random.Next(3) == 0 ? (int?)null : random.Next(4)))];
            (string?, decimal, int)[] triples =
                [.. Enumerable.Range(0, round % 5).Select(_ => (withNull && random.Next(3) == 0 ? null : $"t{random.Next(3)}", 1.5m, random.Next(4)))];

            await Check(t => Columns.Tuple(t.A, t.B).In(pairs), t => pairs.Contains((t.A, t.B)));
            await Check(t => Columns.Tuple(t.A, t.B).NotIn(pairs), t => !pairs.Contains((t.A, t.B)));
            await Check(t => Columns.Tuple(t.T, t.M, t.A).In(triples!), t => triples.Contains((t.T, t.M, t.A)));
            await Check(t => !Columns.Tuple(t.T, t.M, t.A).In(triples!) & t.S == "s", t => !triples.Contains((t.T, t.M, t.A)) && t.S == "s");
            await Check(t => Columns.Tuple(t.Parent.A, t.B).In(pairs.Select(pair => (pair.Item1, pair.Item2))), t => Parent(t) is { } parent && pairs.Contains((parent.A, t.B)));
        }
    }

    [Fact]
    public async Task Ten_thousand_pairs_are_two_parameters_in_every_place()
    {
        (int, string)[] keys = [.. Enumerable.Range(0, 10_000).Select(id => (id % 100, id % 2 == 0 ? "s" : "S"))];
        var (things, statements) = await Watch(() => Orm.Things.Where(t => Columns.Tuple(t.Id, t.S).In(keys)).Select(t => t.Id).FindManyAsync());
        Assert.Equal(60, things.Count);
        Assert.Single(statements);
        Assert.Contains(IsSqlite ? "?2" : "$2", statements[0], StringComparison.Ordinal);
        Assert.DoesNotContain(IsSqlite ? "?3" : "$3", statements[0], StringComparison.Ordinal);

        await Orm.Parts.CreateManyAsync([new() { Id = 1, ThingId = 2, X = 1, Y = "a" }, new() { Id = 2, ThingId = 2, X = 2, Y = "a" }, new() { Id = 3, ThingId = 3, X = 1, Y = null }]);
        (int?, string?)[] parts = [(1, "a"), (1, null), (7, "a")];
        Assert.Equal([2, 3], await Orm.Things.Where(t => t.Parts.Some(p => Columns.Tuple(p.X, p.Y).In(parts!))).OrderBy(t => t.Id).Select(t => t.Id).FindManyAsync());
        Assert.Equal(
            [1, 1],
            (await Orm.Things.Where(t => t.Id.In(2, 3)).OrderBy(t => t.Id).Select(t => t.Parts.Where(p => Columns.Tuple(p.X, p.Y).In(parts!)).Select(p => p.Id)).FindManyAsync())
                .Select(ids => ids.Count));
        Assert.Equal(2, await Orm.Parts.Where(p => Columns.Tuple(p.X, p.Y).In(parts!)).UpdateManyAsync(new() { X = 9 }));
        Assert.Equal(1, await Orm.Parts.Where(p => Columns.Tuple(p.X, p.Y).NotIn([(9, "a"), (9, null!)])).DeleteManyAsync());
        Assert.Throws<ArgumentNullException>(() => Orm.Parts.Where(p => Columns.Tuple(p.X, p.Y).In(null!)));
    }

    private Thing? Parent(Thing thing) => _things.Find(parent => parent.Id == thing.ParentId);

    private async Task Check(Func<ThingWhere, Predicate> condition, Func<Thing, bool> expected) =>
        Assert.Equal(_things.Where(expected).Select(t => t.Id), await Orm.Things.Where(condition).OrderBy(t => t.Id).Select(t => t.Id).FindManyAsync());
}
