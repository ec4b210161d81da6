using Mapped = System.ComponentModel.DataAnnotations.Schema;

namespace Farming.Orm.Benchmarks.Peers.Entities;

/// <summary>A row of <c>sessions</c>, as EF Core and linq2db map it.</summary>
[Mapped.Table("sessions")]
public sealed class SessionEntity
{
    [Mapped.Column("id")] public string Id { get; set; } = "";
    [Mapped.Column("user_id")] public string UserId { get; set; } = "";
    [Mapped.Column("token")] public string Token { get; set; } = "";
    [Mapped.Column("expires_at")] public DateTime ExpiresAt { get; set; }

    public UserEntity User { get; set; } = null!;
}
