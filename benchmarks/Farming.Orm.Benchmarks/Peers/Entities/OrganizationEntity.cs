using Mapped = System.ComponentModel.DataAnnotations.Schema;

namespace Farming.Orm.Benchmarks.Peers.Entities;

/// <summary>A row of <c>organizations</c>, as EF Core and linq2db map it.</summary>
[Mapped.Table("organizations")]
public sealed class OrganizationEntity
{
    [Mapped.Column("id")] public string Id { get; set; } = "";
    [Mapped.Column("name")] public string Name { get; set; } = "";

    public List<MembershipEntity> Memberships { get; } = [];
}
