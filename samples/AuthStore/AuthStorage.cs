using System.Security.Cryptography;
using Farming.Orm;

namespace AuthStore;

/// <summary>The storage of an authentication library: its own models, on whatever database the application gives it.</summary>
/// <param name="driver">The database.</param>
/// <param name="clock">The clock that sessions expire by.</param>
public sealed class AuthStorage(Driver driver, TimeProvider? clock = null)
{
    /// <summary>How many sessions <see cref="FindByEmailAsync"/> shows.</summary>
    public const int LatestSessions = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>The client, for operations that this class does not offer.</summary>
    public AuthOrm Orm { get; } = new(driver);

    /// <summary>Creates the tables that are missing.</summary>
    public Task CreateTablesAsync(CancellationToken cancellationToken = default) => Orm.Schema.CreateAsync(cancellationToken);

    /// <summary>Creates a user with an account at a provider and a first session: all or nothing.</summary>
    public Task<SignedIn> SignUpAsync(OAuthIdentity identity, CancellationToken cancellationToken = default) => Orm.TransactionAsync(
        async tx =>
        {
            var user = await tx.Users.CreateAsync(new() { Email = identity.Email, Name = identity.Name, EmailVerified = true }, cancellationToken);
            await tx.Accounts.CreateAsync(
                new() { UserId = user.Id, Provider = identity.Provider, ProviderAccountId = identity.ProviderAccountId, RefreshToken = identity.RefreshToken }, cancellationToken);
            var session = await tx.Sessions.CreateAsync(new() { UserId = user.Id, Token = NewToken(), ExpiresAt = Expiry() }, cancellationToken);
            return new SignedIn(user.Id, session.Token);
        },
        cancellationToken: cancellationToken);

    /// <summary>A user with profile, accounts and latest sessions, in one statement; null if the user does not exist.</summary>
    public Task<UserDetails?> FindByEmailAsync(string email, CancellationToken cancellationToken = default)
    {
        var now = Now();
        return Orm.Users
            .Select(u => new UserDetails(
                u.Id,
                u.Name,
                u.Email,
                u.Profile.Select(p => new ProfileDetails(p.Bio, p.AvatarUrl)),
                u.Accounts.OrderBy(a => a.Provider).Select(a => new LinkedAccount(a.Provider, a.ProviderAccountId)),
                u.Sessions.Where(s => s.ExpiresAt > now).OrderByDescending(s => s.ExpiresAt).Take(LatestSessions).Select(s => new ActiveSession(s.Token, s.ExpiresAt))))
            .FindUniqueAsync(k => k.Email(email), cancellationToken);
    }

    /// <summary>The user that a provider's account is linked to, found by the account's composite unique key; null if the account is not linked.</summary>
    public Task<string?> FindUserByAccountAsync(string provider, string providerAccountId, CancellationToken cancellationToken = default) =>
        Orm.Accounts.Select(a => a.UserId).FindUniqueAsync(k => k.ProviderProviderAccountId(provider, providerAccountId), cancellationToken);

    /// <summary>Links a provider's account to a user. An account that is linked already gets the new token, and stays with its user.</summary>
    /// <returns>Whether the account is now this user's.</returns>
    public async Task<bool> LinkAccountAsync(string userId, OAuthIdentity identity, CancellationToken cancellationToken = default)
    {
        var account = await Orm.Accounts.UpsertAsync(
            k => k.ProviderProviderAccountId(identity.Provider, identity.ProviderAccountId),
            create: new() { UserId = userId, Provider = identity.Provider, ProviderAccountId = identity.ProviderAccountId, RefreshToken = identity.RefreshToken },
            update: new() { RefreshToken = identity.RefreshToken },
            cancellationToken);
        return account.Row.UserId == userId;
    }

    /// <summary>Extends the session with this token, or creates it. It is one statement, so concurrent calls create a single session.</summary>
    public async Task<ActiveSession> RotateSessionAsync(string userId, string token, CancellationToken cancellationToken = default)
    {
        Session session = await Orm.Sessions.UpsertAsync(
            k => k.Token(token),
            create: new() { Token = token, UserId = userId, ExpiresAt = Expiry() },
            update: new() { ExpiresAt = Expiry() },
            cancellationToken);
        return new(session.Token, session.ExpiresAt);
    }

    /// <summary>Ends a session.</summary>
    public Task<bool> SignOutAsync(string token, CancellationToken cancellationToken = default) =>
        Orm.Sessions.DeleteAsync(k => k.Token(token), cancellationToken);

    /// <summary>Ends all sessions of a user, except one if its token is given.</summary>
    /// <returns>The number of ended sessions.</returns>
    public Task<int> InvalidateSessionsAsync(string userId, string? exceptToken = null, CancellationToken cancellationToken = default) =>
        Orm.Sessions.Where(s => s.UserId == userId && s.Token != exceptToken).DeleteManyAsync(cancellationToken);

    /// <summary>Deletes sessions that have expired.</summary>
    /// <returns>The number of deleted sessions.</returns>
    public Task<int> DeleteExpiredSessionsAsync(CancellationToken cancellationToken = default)
    {
        var now = Now();
        return Orm.Sessions.Where(s => s.ExpiresAt <= now).DeleteManyAsync(cancellationToken);
    }

    /// <summary>The organizations of a user, by name, with the user's role in each.</summary>
    public Task<List<OrganizationRole>> ListOrganizationsAsync(string userId, CancellationToken cancellationToken = default) => Orm.Memberships
        .Where(m => m.UserId == userId)
        .OrderBy(m => m.Organization.Name)
        .Select(m => new OrganizationRole(m.Organization.Name, m.Role))
        .FindManyAsync(cancellationToken);

    private static string NewToken() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private DateTime Now() => _clock.GetUtcNow().UtcDateTime;

    private DateTime Expiry() => Now() + Lifetime;
}
