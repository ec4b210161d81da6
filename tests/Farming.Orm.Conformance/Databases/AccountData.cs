using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Databases;

/// <summary>The people of the tests: Ada has everything, Grace something, Alan nothing.</summary>
public sealed class AccountData
{
    public static readonly DateTime Day = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private AccountData(User ada, User grace, User alan, Organization farm, Organization labs)
    {
        Ada = ada;
        Grace = grace;
        Alan = alan;
        Farm = farm;
        Labs = labs;
    }

    public User Ada { get; }

    public User Grace { get; }

    public User Alan { get; }

    public Organization Farm { get; }

    public Organization Labs { get; }

    /// <summary>Ada: a profile, seven sessions, two organizations. Grace: a profile without bio, one session, one organization. Alan: a name.</summary>
    public static async Task<AccountData> CreateAsync(TestOrm orm)
    {
        var ada = await orm.Users.CreateAsync(new() { Email = "ada@farminglabs.dev", Name = "Ada Lovelace", Nickname = "ada", Age = 36, EmailVerified = true });
        var grace = await orm.Users.CreateAsync(new() { Email = "grace@farminglabs.dev", Name = "Grace Hopper", Age = 85 });
        var alan = await orm.Users.CreateAsync(new() { Email = "alan@farminglabs.dev", Name = "Alan Turing" });
        var farm = await orm.Organizations.CreateAsync(new() { Name = "Farm" });
        var labs = await orm.Organizations.CreateAsync(new() { Name = "Labs" });
        await orm.Profiles.CreateManyAsync([new() { UserId = ada.Id, Bio = "Wrote the first program." }, new() { UserId = grace.Id }]);
        await orm.Sessions.CreateManyAsync(Enumerable.Range(1, 7).Select(day => new SessionCreate { UserId = ada.Id, Token = $"ada-{day}", ExpiresAt = Day.AddDays(day) }));
        await orm.Sessions.CreateAsync(new() { UserId = grace.Id, Token = "grace-1", ExpiresAt = Day.AddDays(10) });
        await orm.Memberships.CreateManyAsync(
        [
            new() { UserId = ada.Id, OrganizationId = labs.Id, Role = Role.Owner },
            new() { UserId = ada.Id, OrganizationId = farm.Id, Role = Role.Member },
            new() { UserId = grace.Id, OrganizationId = farm.Id, Role = Role.Admin },
        ]);
        return new(ada, grace, alan, farm, labs);
    }
}
