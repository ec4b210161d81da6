using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Relations;

/// <summary>Navigation properties: filled by <c>Include</c> and <c>LoadAsync</c>, and only by them.</summary>
public abstract class IncludeTests(ITestServer server) : DatabaseTests(server)
{
    [Fact]
    public async Task A_relation_that_was_not_loaded_says_how_to_load_it()
    {
        var data = await AccountData.CreateAsync(Orm);

        var error = Assert.Throws<RelationNotLoadedException>(() => data.Ada.Sessions);

        Assert.Contains("User.Sessions", error.Message, StringComparison.Ordinal);
        Assert.Contains("Include", error.Message, StringComparison.Ordinal);
        Assert.Contains("LoadAsync", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Include_fills_relations_at_any_depth_in_one_statement()
    {
        await AccountData.CreateAsync(Orm);

        var (users, statements) = await Watch(() => Orm.Users.OrderBy(u => u.Name)
            .Include(u => u.Profile.Include(p => p.User), u => u.Sessions.OrderByDescending(s => s.ExpiresAt).Take(2), u => u.Organizations.OrderBy(o => o.Name).Include(o => o.Users.OrderBy(x => x.Name)))
            .FindManyAsync());

        IsOneQuery(3, statements);
        Assert.Equal(["ada-7", "ada-6"], users[0].Sessions.Select(session => session.Token));
        Assert.Equal("Ada Lovelace", users[0].Profile!.User.Name);
        Assert.Equal(["Farm", "Labs"], users[0].Organizations.Select(organization => organization.Name));
        Assert.Equal(["Ada Lovelace", "Grace Hopper"], users[0].Organizations[0].Users.Select(user => user.Name));
        Assert.Null(users[1].Profile);
        Assert.Empty(users[1].Sessions);
        Assert.Throws<RelationNotLoadedException>(() => users[0].Sessions[0].User);
    }

    [Fact]
    public async Task Load_fills_relations_of_what_is_in_hand_in_one_statement()
    {
        await AccountData.CreateAsync(Orm);
        var users = await Orm.Users.OrderBy(u => u.Name).FindManyAsync();

        var (_, statements) = await Watch(async () =>
        {
            await Orm.Users.LoadAsync(users, u => u.Profile, u => u.Organizations.OrderBy(o => o.Name), u => u.Sessions.Where(s => s.Token != "ada-1").Include(s => s.User));
            return 0;
        });

        Assert.Single(statements);
        Assert.Equal(["Farm", "Labs"], users[0].Organizations.Select(organization => organization.Name));
        Assert.Equal(6, users[0].Sessions.Count);
        Assert.All(users[0].Sessions, session => Assert.Equal(users[0].Id, session.User.Id));
        Assert.Null(users[1].Profile);
        Assert.Empty(users[1].Organizations);
        Assert.Equal(users[2].Id, users[2].Profile!.UserId);
    }

    [Fact]
    public async Task Load_follows_nullable_foreign_keys()
    {
        var boss = await Orm.Employees.CreateAsync(new() { Name = "Boss" });
        var lead = await Orm.Employees.CreateAsync(new() { Name = "Lead", ManagerId = boss.Id });

        await Orm.Employees.LoadAsync([boss, lead], e => e.Manager, e => e.Reports);

        Assert.Null(boss.Manager);
        Assert.Equal("Boss", lead.Manager!.Name);
        Assert.Equal("Lead", Assert.Single(boss.Reports).Name);
    }

    [Fact]
    public async Task Load_takes_a_hundred_thousand_parents()
    {
        await Orm.Things.CreateManyAsync(Enumerable.Range(1, 100_000).Select(id => new ThingCreate { Id = id, A = 1, S = "", M = 0, F = true }));
        await Orm.Parts.CreateManyAsync(Enumerable.Range(1, 100_000).Select(id => new PartCreate { Id = id, ThingId = (id / 2) + 1 }));
        var things = await Orm.Things.OrderBy(t => t.Id).FindManyAsync();

        var (_, statements) = await Watch(async () =>
        {
            await Orm.Things.LoadAsync(things, t => t.Parts);
            return 0;
        });

        Assert.Single(statements);
        Assert.Equal(100_000, things.Sum(thing => thing.Parts.Count));
        Assert.Equal([2, 3], things[1].Parts.Select(part => part.Id).Order());
    }

    [Fact]
    public async Task A_record_is_equal_by_its_fields_and_prints_them_whether_or_not_relations_were_loaded()
    {
        await Orm.Employees.CreateAsync(new() { Name = "Boss" });

        var bare = await Orm.Employees.FindFirstAsync();
        var loaded = await Orm.Employees.Include(e => e.Reports, e => e.Manager).FindFirstAsync();

        Assert.Equal(bare, loaded);
        Assert.Contains("Name = Boss", bare!.ToString(), StringComparison.Ordinal);
    }
}
