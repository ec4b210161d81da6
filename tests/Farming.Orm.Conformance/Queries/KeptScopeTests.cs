using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Queries;

/// <summary>The columns that a lambda gets are valid only inside it. The condition that it returns can be kept.</summary>
public abstract class KeptScopeTests(ITestServer server) : DatabaseTests(server)
{
    private UserWhere? _user;
    private Column<string> _name;
    private ProfileWhere? _profile;
    private Column<string> _bio;
    private ToManyPath<SessionWhere> _sessions;

    [Fact]
    public async Task What_a_lambda_got_is_refused_after_it()
    {
        (string Name, Func<Task> Keep)[] lambdas =
        [
            ("Where", () => Orm.Users.Where(Keep).CountAsync()),
            ("OrderBy", () => Orm.Users.OrderBy(u => Keep(u, u.Name)).FindManyAsync()),
            ("Some", () => Orm.Organizations.Where(o => o.Users.Some(Keep)).CountAsync()),
            ("Count", () => Orm.Organizations.OrderBy(o => o.Users.Count(Keep)).FindManyAsync()),
            ("a branch's Where", () => Orm.Organizations.Select(o => o.Users.Where(Keep).Select(u => u.Name)).FindManyAsync()),
            ("a branch's OrderBy", () => Orm.Organizations.Select(o => o.Users.OrderBy(u => Keep(u, u.Name)).Select(u => u.Name)).FindManyAsync()),
            ("Include", () => Orm.Organizations.Include(o => o.Users.Where(Keep)).FindManyAsync()),
            ("Assign.Column", () => Orm.Users.Where(u => u.Name == "b").UpdateManyAsync(new() { Name = Assign.Column((UserWhere u) => Keep(u, u.Name)) })),
            ("Columns", () => Orm.Users.Select(u => u.Sessions.Where(s => Keep(u.Columns()) & s.Token == u.Columns().Name).Count()).FindManyAsync()),
        ];
        (string Name, Func<UserWhere, Predicate> Use)[] uses =
        [
            ("scope", _ => _user!.Name == "a"),
            ("column", _ => _name == "a"),
            ("other column", u => u.Name == _name),
            ("path", _ => _profile!.Bio == "a"),
            ("presence", _ => _profile!.Exists()),
            ("column of a path", _ => _bio == "a"),
            ("relation", _ => _sessions.Some()),
            ("count", _ => _sessions.Count() > 1),
        ];
        foreach (var (lambda, keep) in lambdas)
        {
            await keep();
            Database.Log.Clear();
            foreach (var (name, use) in uses)
            {
                var error = await Record.ExceptionAsync(() => Orm.Users.Where(use).FindManyAsync());
                Assert.True(error is InvalidOperationException { Message: var text } && text.Contains("outside the lambda", StringComparison.Ordinal), $"{lambda}, {name}: {error}");
            }

            var order = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Orm.Users.OrderBy(_ => _name).FindManyAsync());
            Assert.Contains("outside the lambda", order.Message, StringComparison.Ordinal);
            Assert.Empty(Database.Log.Statements);
        }
    }

    [Fact]
    public async Task A_condition_can_be_kept()
    {
        await AccountData.CreateAsync(Orm);
        var users = Orm.Users;
        Predicate? kept = null;
        Assert.Equal(1, await users.Where(u => kept = u.Name == "Ada Lovelace" & u.Profile.Exists() | u.Sessions.Count() > 100).CountAsync());
        Assert.Equal(2, await users.Where(_ => !kept!).CountAsync());
        Assert.Equal(1, await users.Where(u => kept! & u.Sessions.Some(s => s.Token != u.Name)).CountAsync());
    }

    private Predicate Keep(UserWhere user)
    {
        (_user, _name, _profile, _bio, _sessions) = (user, user.Name, user.Profile, user.Profile.Bio, user.Sessions);
        return user.Name == "a";
    }

    private Column<string> Keep(UserWhere user, Column<string> column)
    {
        _ = Keep(user);
        return column;
    }
}
