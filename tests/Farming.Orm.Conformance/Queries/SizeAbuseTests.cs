using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Queries;

#pragma warning disable FORM0201 // The branches of an array are what is tested.

/// <summary>Queries of sizes that nobody writes by hand: they give the right rows, or an error of their own.</summary>
public abstract class SizeAbuseTests(ITestServer server) : DatabaseTests(server)
{
    private const int Branches = 200;
    private const int Depth = 12;
    private const int Many = 100_000;

    private sealed record Branch(string Name, List<Branch> Inside);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        HasRandomStatements("Statements of great size: only their results matter.");
    }

    [Fact]
    public async Task Two_hundred_branches()
    {
        await CreateChainAsync(3);
        await Orm.Parts.CreateManyAsync(Enumerable.Range(0, Branches * 3).Select(id => new PartCreate { Id = id, ThingId = id % 3, X = id / 3 }));
        Func<PartWhere, Predicate>[] conditions = [.. Enumerable.Range(0, Branches).Select(number => (Func<PartWhere, Predicate>)(p => p.X == number))];
        var query = Orm.Things.OrderBy(t => t.Id).Select(t => conditions.Select(condition => t.Parts.Where(condition).Select(p => p.Id)).ToArray());

        foreach (var things in new[] { await query.FindManyAsync(), await query.StreamAsync().ToListAsync(), await query.FindManyAsync() })
        {
            Assert.Equal(3, things.Count);
            Assert.All(things.Index(), thing => Assert.Equal(Enumerable.Range(0, Branches).Select(number => (number * 3) + thing.Index), thing.Item.Select(ids => Assert.Single(ids))));
        }

        Assert.Equal(Enumerable.Range(0, Branches).Select(number => number * 3), (await query.FindFirstAsync())!.Select(ids => Assert.Single(ids)));
    }

    [Fact]
    public async Task Branches_of_a_depth_of_twelve()
    {
        Employee? manager = null;
        foreach (var level in Enumerable.Range(0, Depth + 1))
        {
            var reports = await Orm.Employees.CreateManyAsync([new() { Name = $"{level}a", ManagerId = manager?.Id }, new() { Name = $"{level}b", ManagerId = manager?.Id }]);
            manager = reports[1];
        }

        Func<EmployeeSelect, Branch> read = e => new(e.Name, []);
        foreach (var _ in Enumerable.Range(0, Depth))
        {
            var inner = read;
            read = e => new(e.Name, e.Reports.OrderBy(r => r.Id).Select(inner));
        }

        var query = Orm.Employees.Where(e => e.ManagerId == null).OrderBy(e => e.Id).Select(read);

        foreach (var found in new[] { await query.FindManyAsync(), await query.StreamAsync().ToListAsync(), await query.FindManyAsync() })
        {
            var level = found;
            for (var depth = 0; depth <= Depth; depth++)
            {
                Assert.Equal([$"{depth}a", $"{depth}b"], level.Select(employee => employee.Name));
                Assert.Empty(level[0].Inside);
                level = level[1].Inside;
            }

            Assert.Empty(level);
        }
    }

    [Fact]
    public async Task A_hundred_thousand_rows_and_values()
    {
        var created = await Orm.Things.CreateManyAsync(Enumerable.Range(0, Many).Select(id => new ThingCreate
        {
            Id = id,
            A = id,
            B = id % 2 == 0 ? null : id,
            S = $"s{id}",
            T = id % 3 == 0 ? null : $"t{id}",
            M = id / 7m,
            F = id % 5 == 0,
        }));
        var odd = Enumerable.Range(0, Many).Where(id => id % 2 != 0).ToList();
        var texts = Enumerable.Range(0, Many).Select(id => id % 3 == 0 ? null : $"t{id}").ToList();

        Assert.Equal(Enumerable.Range(0, Many), created.Select(thing => thing.Id));
        Assert.Equal(created.Select(thing => $"{thing.B} {thing.T} {thing.M}"), (await Orm.Things.OrderBy(t => t.Id).FindManyAsync()).Select(thing => $"{thing.B} {thing.T} {thing.M}"));
        Assert.Equal(odd.Count, await Orm.Things.Where(t => t.B.In(odd.Select(id => (int?)id))).CountAsync());
        Assert.Equal(Many - odd.Count, await Orm.Things.Where(t => t.B.NotIn(odd.Select(id => (int?)id))).CountAsync());
        Assert.Equal(Many, await Orm.Things.Where(t => t.T.In(texts)).CountAsync());
        Assert.Equal(Many, await Orm.Things.Where(t => t.M.In(created.Select(thing => thing.M)) & t.A.In(created.Select(thing => thing.A))).CountAsync());
        Assert.Equal(odd.Count, await Orm.Things.Where(t => t.A.In(odd)).UpdateManyAsync(new() { S = "odd" }));
        Assert.Equal(Many - odd.Count, await Orm.Things.Where(t => t.A.NotIn(odd)).DeleteManyAsync());
        Assert.Equal(odd, await Orm.Things.Where(t => t.S == "odd").OrderBy(t => t.Id).Select(t => t.Id).FindManyAsync());
    }

    /// <summary>Each thing is the child of the one before it.</summary>
    private Task<List<Thing>> CreateChainAsync(int count) => Orm.Things.CreateManyAsync(Enumerable.Range(0, count).Select(id => new ThingCreate
    {
        Id = id,
        A = id,
        S = $"s{id}",
        M = 0,
        F = id % 2 == 0,
        ParentId = id == 0 ? null : id - 1,
    }));
}
