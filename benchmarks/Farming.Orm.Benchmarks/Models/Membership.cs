namespace Farming.Orm.Benchmarks.Models;

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
