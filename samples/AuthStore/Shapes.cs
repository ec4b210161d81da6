namespace AuthStore;

/// <summary>The identity of a user as a provider reports it at sign-in.</summary>
public sealed record OAuthIdentity(string Provider, string ProviderAccountId, string Email, string Name, string? RefreshToken = null);

/// <summary>A user who just signed in, and the session's token.</summary>
public sealed record SignedIn(string UserId, string Token);

public sealed record UserDetails(string Id, string Name, string Email, ProfileDetails? Profile, List<LinkedAccount> Accounts, List<ActiveSession> Sessions);

public sealed record ProfileDetails(string? Bio, string? AvatarUrl);

public sealed record LinkedAccount(string Provider, string ProviderAccountId);

public sealed record ActiveSession(string Token, DateTime ExpiresAt);

public sealed record OrganizationRole(string Organization, string Role);
