using Farming.Orm.Conformance.Databases;

namespace Farming.Orm.Conformance.Relations;

/// <summary>The runtime examples of the reference page, each one statement.</summary>
public abstract class PageExamples(ITestServer server) : DatabaseTests(server)
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await AccountData.CreateAsync(Orm);
    }

    [Fact]
    public async Task One_to_one_reads_the_profile_of_a_user()
    {
        var (user, statements) = await Watch(() => Orm.Users
            .Where(u => u.Email == "ada@farminglabs.dev")
            .Select(u => new { u.Id, Profile = u.Profile.Select(p => new { p.Bio }) })
            .FindFirstAsync());

        Assert.Equal("Wrote the first program.", user!.Profile!.Bio);
        var sql = Assert.Single(statements);
        Assert.Equal(
            Sql(
                """SELECT t0."id", t1."bio", t1."user_id" FROM "users" AS t0 LEFT JOIN "profiles" AS t1 ON t1."user_id" = t0."id" WHERE t0."email" = $1 LIMIT 1""",
                """SELECT t0."id", t1."bio", t1."user_id" FROM "users" AS t0 LEFT JOIN "profiles" AS t1 ON t1."user_id" = t0."id" WHERE t0."email" = ?1 LIMIT 1"""),
            sql);
    }

    [Fact]
    public async Task One_to_one_is_null_where_there_is_none()
    {
        var user = await Orm.Users
            .Where(u => u.Email == "alan@farminglabs.dev")
            .Select(u => new { u.Name, Profile = u.Profile.Select(p => new { p.Bio }) })
            .FindFirstAsync();

        Assert.Equal("Alan Turing", user!.Name);
        Assert.Null(user.Profile);
    }

    [Fact]
    public async Task One_to_many_takes_five_sessions()
    {
        var (user, statements) = await Watch(() => Orm.Users
            .Where(u => u.Email == "ada@farminglabs.dev")
            .Select(u => new { u.Id, Sessions = u.Sessions.Take(5).Select(s => new { s.Token }) })
            .FindFirstAsync());

        Assert.Equal(5, user!.Sessions.Count);
        Assert.All(user.Sessions, session => Assert.StartsWith("ada-", session.Token, StringComparison.Ordinal));
        IsOneQuery(1, statements);
    }

    [Fact]
    public async Task Many_to_many_reads_through_the_join_model_from_both_sides()
    {
        var user = await Orm.Users
            .Where(u => u.Email == "ada@farminglabs.dev")
            .Select(u => new { Organizations = u.Organizations.OrderBy(o => o.Name).Select(o => o.Name) })
            .FindFirstAsync();
        var farm = await Orm.Organizations
            .Where(o => o.Name == "Farm")
            .Select(o => new { Users = o.Users.OrderBy(u => u.Name).Select(u => u.Name) })
            .FindFirstAsync();

        Assert.Equal(["Farm", "Labs"], user!.Organizations);
        Assert.Equal(["Ada Lovelace", "Grace Hopper"], farm!.Users);
    }

    [Fact]
    public async Task Belongs_to_reads_straight_through()
    {
        var session = await Orm.Sessions
            .Where(s => s.Token == "grace-1")
            .Select(s => new { s.User.Email, Bio = s.User.Profile.Select(p => p.Bio) })
            .FindFirstAsync();

        Assert.Equal("grace@farminglabs.dev", session!.Email);
        Assert.Null(session.Bio);
    }

    [Fact]
    public async Task All_kinds_together_are_one_statement()
    {
        var (users, statements) = await Watch(() => Orm.Users
            .OrderBy(u => u.Name)
            .Select(u => new
            {
                u.Name,
                Profile = u.Profile.Select(p => new { p.Bio }),
                Sessions = u.Sessions.OrderByDescending(s => s.ExpiresAt).Take(5).Select(s => new { s.Token }),
                Organizations = u.Organizations.OrderBy(o => o.Name).Select(o => o.Name),
                SessionCount = u.Sessions.Count(),
            })
            .FindManyAsync());

        IsOneQuery(2, statements);
        Assert.Equal(["Ada Lovelace", "Alan Turing", "Grace Hopper"], users.Select(user => user.Name));
        Assert.Equal(["ada-7", "ada-6", "ada-5", "ada-4", "ada-3"], users[0].Sessions.Select(session => session.Token));
        Assert.Equal(["Farm", "Labs"], users[0].Organizations);
        Assert.Equal([7, 0, 1], users.Select(user => user.SessionCount));
        Assert.Empty(users[1].Sessions);
        Assert.Null(users[1].Profile);
        Assert.Equal(["grace-1"], users[2].Sessions.Select(session => session.Token));
        Assert.NotNull(users[2].Profile);
    }
}
