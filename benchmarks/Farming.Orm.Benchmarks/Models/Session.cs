namespace Farming.Orm.Benchmarks.Models;

[Model("sessions")]
[BelongsTo("user", ForeignKey = "UserId")]
[Index("UserId", "ExpiresAt")]
public partial class Session
{
    [Id] public string Id { get; set; }
    [References("user.id")] public string UserId { get; set; }
    [Unique] public string Token { get; set; }
    public DateTime ExpiresAt { get; set; }
}
