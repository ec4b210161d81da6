using Farming.Orm;

namespace App.Models;

[Model("users")]
[HasOne("profile", ForeignKey = "UserId")]
[HasMany("session", ForeignKey = "UserId")]
[ManyToMany("organization", Through = "membership", From = "UserId", To = "OrganizationId")]
public partial class User
{
    [Id] public string Id { get; set; }
    [Unique] public string Email { get; set; }
    public string Name { get; set; }
    [Default(false)] public bool EmailVerified { get; set; }
    [DefaultNow] public DateTime CreatedAt { get; set; }
}

[Model("profiles")]
[BelongsTo("user", ForeignKey = "UserId")]
public partial class Profile
{
    [Id] public string Id { get; set; }
    [Unique, References("user.id")] public string UserId { get; set; }
    public string? Bio { get; set; }
}

[Model("sessions")]
[BelongsTo("user", ForeignKey = "UserId")]
public partial class Session
{
    [Id] public string Id { get; set; }
    [References("user.id")] public string UserId { get; set; }
    [Unique] public string Token { get; set; }
    public DateTime ExpiresAt { get; set; }
}

[Model("organizations")]
[ManyToMany("user", Through = "membership", From = "OrganizationId", To = "UserId")]
public partial class Organization
{
    [Id] public string Id { get; set; }
    public string Name { get; set; }
}

[Model("memberships")]
[BelongsTo("user", ForeignKey = "UserId")]
[BelongsTo("organization", ForeignKey = "OrganizationId")]
[Unique("UserId", "OrganizationId"), Index("OrganizationId", "Role")]
public partial class Membership
{
    [Id] public string Id { get; set; }
    [References("user.id")] public string UserId { get; set; }
    [References("organization.id", OnDelete = ReferentialAction.Cascade)] public string OrganizationId { get; set; }
    public string Role { get; set; }
}

[Orm]
public partial class AppOrm;
