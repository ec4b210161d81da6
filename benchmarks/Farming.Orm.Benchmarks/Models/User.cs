namespace Farming.Orm.Benchmarks.Models;

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
