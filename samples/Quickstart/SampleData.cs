namespace Quickstart;

/// <summary>A few users to query.</summary>
internal static class SampleData
{
    public static async Task WriteAsync(AppOrm orm)
    {
        if (await orm.Users.AnyAsync())
        {
            return;
        }

        var ada = await orm.Users.CreateAsync(new() { Name = "Ada Lovelace", Email = "ada@farminglabs.dev", EmailVerified = true });
        var grace = await orm.Users.CreateAsync(new() { Name = "Grace Hopper", Email = "grace@farminglabs.dev" });

        await orm.Profiles.CreateAsync(new() { UserId = ada.Id, Bio = "Wrote the first program." });
        await orm.Sessions.CreateManyAsync(Enumerable.Range(1, 8).Select(number => new SessionCreate
        {
            UserId = ada.Id,
            Token = $"ada-{number}",
            ExpiresAt = DateTime.UtcNow.AddDays(number),
        }));

        var organizations = await orm.Organizations.CreateManyAsync([new() { Name = "Farming Labs" }, new() { Name = "Analytical Engines" }]);
        await orm.Memberships.CreateManyAsync(
        [
            new() { UserId = ada.Id, OrganizationId = organizations[0].Id, Role = "owner" },
            new() { UserId = ada.Id, OrganizationId = organizations[1].Id, Role = "member" },
            new() { UserId = grace.Id, OrganizationId = organizations[0].Id, Role = "member" },
        ]);
    }
}
