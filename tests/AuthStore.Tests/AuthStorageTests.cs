using Farming.Orm;
using Farming.Orm.PostgreSql.Tests;
using Npgsql;

namespace AuthStore.Tests;

public sealed class OnSqlite : AuthStorageTests
{
    protected override Task<Driver> CreateDriverAsync() => Task.FromResult<Driver>(new SqliteDriver(":memory:"));
}

public sealed class OnPostgreSql : AuthStorageTests
{
    protected override async Task<Driver> CreateDriverAsync()
    {
        var name = $"auth_{Guid.NewGuid():N}";
        var server = await PostgreSqlServer.ConnectionStringAsync();
        await using (var command = (await PostgreSqlServer.DataSourceAsync()).CreateCommand($"CREATE DATABASE \"{name}\""))
        {
            await command.ExecuteNonQueryAsync();
        }

        return new PostgreSqlDriver(NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ConnectionString));
    }
}

public abstract class AuthStorageTests : IAsyncLifetime
{
    private static readonly OAuthIdentity Ada = new("github", "42", "ada@farminglabs.dev", "Ada Lovelace", "r1");

    private readonly ManualClock _clock = new();
    private AuthStorage _storage = null!;
    private Driver _driver = null!;

    protected abstract Task<Driver> CreateDriverAsync();

    public async Task InitializeAsync()
    {
        _driver = await CreateDriverAsync();
        _storage = new(_driver, _clock);
        await _storage.CreateTablesAsync();
    }

    public async Task DisposeAsync() => await _driver.DisposeAsync();

    [Fact]
    public async Task Signing_up_creates_user_account_and_session_or_nothing()
    {
        var ada = await _storage.SignUpAsync(Ada);
        var error = await Assert.ThrowsAsync<OrmException>(() => _storage.SignUpAsync(Ada with { Email = "other@farminglabs.dev" }));

        Assert.Equal((OrmErrorCode.UniqueViolation, "Account"), (error.Code, error.Model));
        Assert.Equal(["Provider", "ProviderAccountId"], error.Fields);
        Assert.Equal(1, await _storage.Orm.Users.CountAsync());
        Assert.Equal(ada.UserId, await _storage.FindUserByAccountAsync("github", "42"));
        Assert.Null(await _storage.FindUserByAccountAsync("github", "43"));
    }

    [Fact]
    public async Task A_user_is_found_with_profile_accounts_and_latest_sessions()
    {
        var ada = await _storage.SignUpAsync(Ada);
        await _storage.Orm.Profiles.CreateAsync(new() { UserId = ada.UserId, Bio = "Wrote the first program." });
        await _storage.LinkAccountAsync(ada.UserId, new("google", "g", Ada.Email, Ada.Name));
        for (var number = 0; number < 7; number++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            await _storage.RotateSessionAsync(ada.UserId, $"device-{number}");
        }

        var found = await _storage.FindByEmailAsync(Ada.Email);

        Assert.Equal("Wrote the first program.", found!.Profile!.Bio);
        Assert.Equal(["github", "google"], found.Accounts.Select(account => account.Provider));
        Assert.Equal(["device-6", "device-5", "device-4", "device-3", "device-2"], found.Sessions.Select(session => session.Token));
        Assert.Null(await _storage.FindByEmailAsync("nobody@farminglabs.dev"));
    }

    [Fact]
    public async Task Rotating_a_session_makes_it_last_and_does_not_double_it()
    {
        var ada = await _storage.SignUpAsync(Ada);
        _clock.Advance(TimeSpan.FromDays(10));

        var rotated = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _storage.RotateSessionAsync(ada.UserId, ada.Token))));

        Assert.All(rotated, session => Assert.Equal(_clock.GetUtcNow().UtcDateTime.AddDays(30), session.ExpiresAt));
        Assert.Single((await _storage.FindByEmailAsync(Ada.Email))!.Sessions);
    }

    [Fact]
    public async Task An_account_of_somebody_else_stays_theirs()
    {
        var ada = await _storage.SignUpAsync(Ada);
        var grace = await _storage.SignUpAsync(new("github", "43", "grace@farminglabs.dev", "Grace Hopper"));

        Assert.True(await _storage.LinkAccountAsync(ada.UserId, Ada with { RefreshToken = "r2" }));
        Assert.False(await _storage.LinkAccountAsync(grace.UserId, Ada));
        Assert.Equal(ada.UserId, await _storage.FindUserByAccountAsync(Ada.Provider, Ada.ProviderAccountId));
    }

    [Fact]
    public async Task Sessions_are_invalidated_but_for_one_and_expire()
    {
        var ada = await _storage.SignUpAsync(Ada);
        await _storage.RotateSessionAsync(ada.UserId, "phone");
        await _storage.RotateSessionAsync(ada.UserId, "tablet");

        Assert.Equal(2, await _storage.InvalidateSessionsAsync(ada.UserId, exceptToken: ada.Token));
        Assert.False(await _storage.SignOutAsync("phone"));
        _clock.Advance(TimeSpan.FromDays(31));
        Assert.Empty((await _storage.FindByEmailAsync(Ada.Email))!.Sessions);
        Assert.Equal(1, await _storage.DeleteExpiredSessionsAsync());
    }

    [Fact]
    public async Task Organizations_are_listed_with_roles()
    {
        var ada = await _storage.SignUpAsync(Ada);
        var organizations = await _storage.Orm.Organizations.CreateManyAsync([new() { Name = "Labs" }, new() { Name = "Farm" }]);
        await _storage.Orm.Memberships.CreateManyAsync(
        [
            new() { UserId = ada.UserId, OrganizationId = organizations[0].Id, Role = "owner" },
            new() { UserId = ada.UserId, OrganizationId = organizations[1].Id, Role = "member" },
        ]);

        Assert.Equal([new("Farm", "member"), new("Labs", "owner")], await _storage.ListOrganizationsAsync(ada.UserId));
    }

    private sealed class ManualClock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Advance(TimeSpan by) => _now += by;
    }
}
