using Mapped = System.ComponentModel.DataAnnotations.Schema;

namespace Farming.Orm.Benchmarks.Peers.Entities;

/// <summary>A row of <c>memberships</c>, as EF Core and linq2db map it.</summary>
[Mapped.Table("memberships")]
public sealed class MembershipEntity
{
    [Mapped.Column("id")] public string Id { get; set; } = "";
    [Mapped.Column("user_id")] public string UserId { get; set; } = "";
    [Mapped.Column("organization_id")] public string OrganizationId { get; set; } = "";
    [Mapped.Column("role")] public string Role { get; set; } = "";

    public OrganizationEntity Organization { get; set; } = null!;
}
