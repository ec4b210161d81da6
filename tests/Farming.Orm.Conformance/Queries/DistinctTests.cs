using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Queries;

/// <summary>Distinct results: each once, however they are read and counted.</summary>
public abstract class DistinctTests(ITestServer server) : DatabaseTests(server)
{
    /// <summary>Four things without a parent. Of the others, four have a parent with A = 1, two one with A = 2; the amounts differ only in their scale.</summary>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Orm.Things.CreateManyAsync(Enumerable.Range(0, 10).Select(id => new ThingCreate
        {
            Id = id,
            A = id < 2 ? 1 : 2,
            S = "s",
            M = (id % 3) switch { 0 => 1.5m, 1 => 1.50m, _ => 2m },
            F = true,
            ParentId = id < 4 ? null : id < 6 ? 0 : id < 8 ? 1 : 3,
        }));
        await Orm.Parts.CreateManyAsync(Enumerable.Range(0, 6).Select(id => new PartCreate { Id = id, ThingId = id < 3 ? 0 : 4, X = id }));
    }

    [Fact]
    public Task Values_of_an_optional_row() => Is([null, 1, 2], Orm.Things.Select(t => t.Parent.Select(p => p.A)).Distinct().OrderBy(t => t.Parent.A));

    [Fact]
    public Task Objects_of_an_optional_row() =>
        Is([null, "{ A = 1, T =  }", "{ A = 2, T =  }"], Orm.Things.Select(t => t.Parent.Select(p => new { p.A, p.T })).Distinct().OrderBy(t => t.Parent.A).Map(p => p?.ToString()));

    [Fact]
    public Task Nulls_of_an_optional_row() =>
        Is(["{ A = 1, Parent =  }", "{ A = 2, Parent =  }", "{ A = 2, Parent = { B =  } }"],
            Orm.Things.Select(t => new { t.A, Parent = t.Parent.Select(p => new { p.B }) }).Distinct().Map(p => p.ToString()), isOrdered: false);

    [Fact]
    public async Task A_null_of_an_optional_row_and_a_missing_row_are_one_null()
    {
        await Is<int?>([null], Orm.Things.Select(t => t.Parent.Select(p => p.B)).Distinct());
        await Orm.Things.Where(t => t.Id == 1).UpdateManyAsync(new() { T = "t" });
        await Is([null, "t"], Orm.Things.Select(t => t.Parent.Select(p => p.T)).Distinct().OrderBy(t => t.Parent.T));
        await Is([null, "t"], Orm.Things.Select(t => t.Parent.Select(p => p.T)).Distinct(), isOrdered: false);
        await Is(["1", "2", "2t"], Orm.Things.Select(t => new { t.A, T = t.Parent.Select(p => p.T) }).Distinct().Map(x => $"{x.A}{x.T}"), isOrdered: false);
        await Is<string?>([null], Orm.Parts.Select(p => p.Thing.Select(t => t.Parent.Select(x => x.T))).Distinct());
    }

#pragma warning disable FORM0201 // What the rule forbids, and cannot see inside of helpers.
    [Fact]
    public Task A_lambda_that_tells_a_null_from_a_missing_row_keeps_both() =>
        Is([null, "none"], Orm.Things.Select(t => t.Parent.Select(p => p.T ?? "none")).Distinct(), isOrdered: false);
#pragma warning restore FORM0201

    [Fact]
    public Task Values_of_a_row_behind_an_optional_row() =>
        Is([null, "s"], Orm.Parts.Select(p => p.Thing.Select(t => t.Parent.Select(x => x.S))).Distinct(), isOrdered: false);

    [Fact]
    public Task Decimals_of_different_scale() => Is([1.5m, 2m], Orm.Things.Select(t => t.M).Distinct().OrderBy(t => t.M));

    [Fact]
    public Task Decimals_of_an_optional_row() => Is([null, 1.5m], Orm.Things.Select(t => t.Parent.Select(p => p.M)).Distinct().OrderBy(t => t.Parent.M));

    [Fact]
    public async Task Skipped_rows_are_distinct()
    {
        var one = Orm.Things.Select(t => t.S).Distinct();
        var two = Orm.Things.Select(t => t.A).Distinct();

        Assert.True(await one.AnyAsync());
        Assert.False(await one.Skip(1).AnyAsync());
        Assert.True(await two.Skip(1).AnyAsync());
        Assert.False(await two.Skip(2).AnyAsync());
        Assert.False(await two.Skip(1).Take(0).AnyAsync());
        Assert.Equal((false, true), await Orm.BatchAsync(one.Skip(1).Batch().Any(), two.Skip(1).Batch().Any()));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(3, 1)]
    public async Task An_order_by_a_filtered_count_has_its_own_parameters(int least, int expected)
    {
        var all = Orm.Things.OrderByDescending(t => t.Parts.Count(p => p.X > 3 && p.X < 100)).ThenBy(t => t.Id);
        var page = all.Take(1);
        var ordered = all.Where(t => t.Parts.Count(p => p.X >= least) > 2);

        Assert.Equal(expected, await ordered.CountAsync());
        Assert.True(await ordered.AnyAsync());
        Assert.Equal(expected, await ordered.Take(5).CountAsync());
        Assert.Equal(4, (await ordered.FindFirstAsync())!.Id);
        Assert.Equal((expected, true), await Orm.BatchAsync(ordered.Batch().Count(), ordered.Batch().Any()));
        Assert.Equal(expected, await ordered.UpdateManyAsync(new() { S = "new" }));
        Assert.Equal(1, await page.Where(t => t.Parts.Count(p => p.X >= least) > 2).UpdateManyAsync(new() { S = "newer" }));
    }

    [Theory]
    [InlineData(2, 3, new[] { 0, 4 })]
    [InlineData(0, 2, new[] { 1, 2, 3, 5, 6, 7, 8, 9 })]
    [InlineData(4, 9, new int[0])]
    public async Task A_filtered_count_is_between_two_numbers(int low, int high, int[] expected)
    {
        Assert.Equal(expected, await Orm.Things.Where(t => t.Parts.Count(p => p.X >= 0 && p.X < 50).Between(low, high)).OrderBy(t => t.Id).Select(t => t.Id).FindManyAsync());
        Assert.Equal(10 - expected.Length, await Orm.Things.Where(t => !t.Parts.Count(p => p.X >= 0).Between(low, high)).CountAsync());
        Assert.Equal(expected.Length, await Orm.Things.Where(t => t.Parts.Count(p => p.X >= 0).Between(low, high)).UpdateManyAsync(new() { S = "new" }));
    }

    /// <summary>Reads distinct results in every way.</summary>
    private async Task Is<T>(T[] expected, Query<T> query, bool isOrdered = true)
    {
        var streamed = new List<T>();
        await foreach (var result in query.StreamAsync())
        {
            streamed.Add(result);
        }

        var (inBatch, countInBatch) = await Orm.BatchAsync(query.Batch().FindMany(), query.Batch().Count());
        foreach (var results in new[] { await query.FindManyAsync(), streamed, inBatch })
        {
            Assert.Equal(expected, isOrdered ? results : results.OrderBy(result => result?.ToString(), StringComparer.Ordinal));
        }

        Assert.Equal(expected.Length, await query.CountAsync());
        Assert.Equal(expected.Length, countInBatch);
        Assert.True(await query.AnyAsync());
    }
}
