using Mapped = System.ComponentModel.DataAnnotations.Schema;

namespace Farming.Orm.Benchmarks.Peers.Entities;

/// <summary>A row of <c>profiles</c>, as EF Core and linq2db map it.</summary>
[Mapped.Table("profiles")]
public sealed class ProfileEntity
{
    [Mapped.Column("id")] public string Id { get; set; } = "";
    [Mapped.Column("user_id")] public string UserId { get; set; } = "";
    [Mapped.Column("bio")] public string? Bio { get; set; }
}
