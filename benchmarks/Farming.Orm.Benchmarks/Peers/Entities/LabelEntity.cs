using Mapped = System.ComponentModel.DataAnnotations.Schema;

namespace Farming.Orm.Benchmarks.Peers.Entities;

/// <summary>A row of <c>labels</c>, as EF Core and linq2db map it.</summary>
[Mapped.Table("labels")]
public sealed class LabelEntity
{
    [Mapped.Column("id")] public string Id { get; set; } = "";
    [Mapped.Column("project_id")] public string ProjectId { get; set; } = "";
    [Mapped.Column("position")] public int Position { get; set; }
    [Mapped.Column("name")] public string Name { get; set; } = "";
    [Mapped.Column("color")] public string Color { get; set; } = "";
}
