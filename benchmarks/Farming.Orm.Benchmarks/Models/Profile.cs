namespace Farming.Orm.Benchmarks.Models;

[Model("profiles")]
[BelongsTo("user", ForeignKey = "UserId")]
public partial class Profile
{
    [Id] public string Id { get; set; }
    [Unique, References("user.id")] public string UserId { get; set; }
    public string? Bio { get; set; }
}
