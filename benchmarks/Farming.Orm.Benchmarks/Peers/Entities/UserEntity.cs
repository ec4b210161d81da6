using Mapped = System.ComponentModel.DataAnnotations.Schema;

namespace Farming.Orm.Benchmarks.Peers.Entities;

/// <summary>A row of <c>users</c>, as EF Core and linq2db map it.</summary>
[Mapped.Table("users")]
public sealed class UserEntity
{
    [Mapped.Column("id")] public string Id { get; set; } = "";
    [Mapped.Column("email")] public string Email { get; set; } = "";
    [Mapped.Column("name")] public string Name { get; set; } = "";
    [Mapped.Column("email_verified")] public bool EmailVerified { get; set; }
    [Mapped.Column("created_at")] public DateTime CreatedAt { get; set; }

    public ProfileEntity? Profile { get; set; }
    public List<SessionEntity> Sessions { get; } = [];
    public List<MembershipEntity> Memberships { get; } = [];
}
