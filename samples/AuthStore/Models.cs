using Farming.Orm;

namespace AuthStore;

[Model("users")]
[HasOne("profile", ForeignKey = "UserId")]
[HasMany("account", ForeignKey = "UserId")]
[HasMany("session", ForeignKey = "UserId")]
[HasMany("membership", ForeignKey = "UserId")]
public partial class User
{
    [Id] public string Id { get; set; }
    [Unique] public string Email { get; set; }
    public string Name { get; set; }
    [Default(false)] public bool EmailVerified { get; set; }
    [DefaultNow] public DateTime CreatedAt { get; set; }
    [UpdatedNow] public DateTime UpdatedAt { get; set; }
}

[Model("profiles")]
[BelongsTo("user", ForeignKey = "UserId")]
public partial class Profile
{
    [Id] public string Id { get; set; }
    [Unique, References("user.id", OnDelete = ReferentialAction.Cascade)] public string UserId { get; set; }
    public string? Bio { get; set; }
    public string? AvatarUrl { get; set; }
}

/// <summary>An identity at a provider. One provider's account belongs to one user.</summary>
[Model("accounts")]
[BelongsTo("user", ForeignKey = "UserId")]
[Unique("Provider", "ProviderAccountId")]
public partial class Account
{
    [Id] public string Id { get; set; }
    [References("user.id", OnDelete = ReferentialAction.Cascade)] public string UserId { get; set; }
    public string Provider { get; set; }
    public string ProviderAccountId { get; set; }
    public string? RefreshToken { get; set; }
}

[Model("sessions")]
[BelongsTo("user", ForeignKey = "UserId")]
public partial class Session
{
    [Id] public string Id { get; set; }
    [References("user.id", OnDelete = ReferentialAction.Cascade)] public string UserId { get; set; }
    [Unique] public string Token { get; set; }
    public DateTime ExpiresAt { get; set; }
}

[Model("organizations")]
public partial class Organization
{
    [Id] public string Id { get; set; }
    [Unique] public string Name { get; set; }
}

[Model("memberships")]
[BelongsTo("user", ForeignKey = "UserId")]
[BelongsTo("organization", ForeignKey = "OrganizationId")]
[Unique("UserId", "OrganizationId")]
public partial class Membership
{
    [Id] public string Id { get; set; }
    [References("user.id", OnDelete = ReferentialAction.Cascade)] public string UserId { get; set; }
    [References("organization.id", OnDelete = ReferentialAction.Cascade)] public string OrganizationId { get; set; }
    public string Role { get; set; }
}

[Orm]
public partial class AuthOrm;
