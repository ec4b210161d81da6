using System.Diagnostics;
using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Relations;

/// <summary>A path of sixty to-one relations costs sixty joins, and no more than a linear walk per execution.</summary>
public abstract class DeepRelationTests(ITestServer server) : DatabaseTests(server)
{
    private const int Levels = 60;
    private const int Executions = 20;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Orm.Things.CreateManyAsync(Enumerable.Range(0, Levels + 2).Select(id => new ThingCreate
        {
            Id = id,
            A = 1000 - id,
            S = "",
            M = 0,
            F = true,
            ParentId = id == 0 ? null : id - 1,
        }));
        HasRandomStatements("Statements of sixty joins: only their number matters.");
    }

    [Fact]
    public async Task In_a_condition() => await Often(async () =>
        Assert.Equal([Levels], await Orm.Things.Where(t => Up(t, Levels).A == 1000).Select(t => t.Id).FindManyAsync()));

    [Fact]
    public async Task In_many_conditions() => await Often(async () =>
        Assert.Equal(2, await Orm.Things.Where(t => Enumerable.Range(1, Levels).Aggregate(Predicate.True, (all, level) => all & Up(t, level).A >= 900)).CountAsync()));

    [Fact]
    public async Task In_an_order() => await Often(async () =>
        Assert.Equal([Levels + 1, Levels], await Orm.Things.OrderByDescending(t => Up(t, Levels).Id).Take(2).Select(t => t.Id).FindManyAsync()));

    [Fact]
    public async Task In_a_Select() => await Often(async () =>
        Assert.Equal([null, 1000, 999], await Orm.Things.Where(t => t.Id >= Levels - 1).OrderBy(t => t.Id).Select(t => Up(t, Levels)).FindManyAsync()));

    [Fact]
    public async Task In_an_update() => await Often(async () =>
        Assert.Equal(1, await Orm.Things.Where(t => Up(t, Levels).A == 999).UpdateManyAsync(new() { S = "deep" })));

    [Fact]
    public async Task In_a_batch() => await Often(async () =>
    {
        var (one, other) = await Orm.BatchAsync(
            Orm.Things.Where(t => Up(t, Levels).A == 1000).Batch().Count(),
            Orm.Things.Where(t => Up(t, Levels).A == 999).Select(t => t.Id).Batch().FindMany());
        Assert.Equal((1, Levels + 1), (one, Assert.Single(other)));
    });

    private static async Task Often(Func<Task> query)
    {
        var time = Stopwatch.StartNew();
        for (var execution = 0; execution < Executions; execution++)
        {
            await query();
        }

        Assert.True(time.Elapsed < TimeSpan.FromSeconds(30), $"It took {time.Elapsed}.");
    }

    private static ThingWhere Up(ThingWhere thing, int levels) => levels == 0 ? thing : Up(thing.Parent, levels - 1);

    private static int? Up(ThingSelect thing, int levels) => levels == 0 ? thing.A : thing.Parent.Select(parent => Up(parent, levels - 1));
}
