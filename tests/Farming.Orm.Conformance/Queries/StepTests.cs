using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Queries;

/// <summary>Steps of a query that are assigned back one at a time.</summary>
public abstract class StepTests(ITestServer server) : DatabaseTests(server)
{
    [Fact]
    public async Task A_query_is_built_in_steps()
    {
        await AccountData.CreateAsync(Orm);

        var query = Orm.Users.All();
        query = query.Where(u => u.Age != null);
        query = query.Include(u => u.Sessions);
        query = query.OrderByDescending(u => u.Age);
        query = query.ThenBy(u => u.Name);
        var all = await query.FindManyAsync();
        query = query.Skip(1);
        query = query.Take(1);
        var page = await query.FindManyAsync();
        query = query.OrderBy(u => u.Age);
        query = query.ThenByDescending(u => u.Name);
        var turned = await query.FindManyAsync();

        Assert.Equal(all.Select(user => user.Age).OrderDescending(), all.Select(user => user.Age));
        Assert.Equal(all[1].Id, Assert.Single(page).Id);
        Assert.Equal(all[^2].Id, Assert.Single(turned).Id);
        Assert.NotNull(page[0].Sessions);

        var distinct = Orm.Users.Where(u => u.Age != null);
        distinct = distinct.Distinct();
        Assert.Equal(all.Count, await distinct.CountAsync());
    }

    [Fact]
    public async Task A_page_is_changed_as_a_page()
    {
        await Orm.Counters.CreateManyAsync([.. Enumerable.Range(1, 5).Select(number => new CounterCreate { Name = $"{number}", Count = number })]);

        var query = Orm.Counters.All();
        query = query.OrderByDescending(c => c.Count);
        query = query.Take(2);

        Assert.Equal(2, await query.UpdateManyAsync(new() { Note = "greatest" }));
        Assert.Equal(["4", "5"], await Orm.Counters.Where(c => c.Note == "greatest").OrderBy(c => c.Name).Select(c => c.Name).FindManyAsync());
        Assert.Equal(2, await query.DeleteManyAsync());
        Assert.Equal(3, await Orm.Counters.CountAsync());
    }
}
