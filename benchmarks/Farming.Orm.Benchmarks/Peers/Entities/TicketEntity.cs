using Mapped = System.ComponentModel.DataAnnotations.Schema;

namespace Farming.Orm.Benchmarks.Peers.Entities;

/// <summary>A row of <c>tickets</c>, as EF Core and linq2db map it.</summary>
[Mapped.Table("tickets")]
public sealed class TicketEntity
{
    [Mapped.Column("id")] public string Id { get; set; } = "";
    [Mapped.Column("project_id")] public string ProjectId { get; set; } = "";
    [Mapped.Column("position")] public int Position { get; set; }
    [Mapped.Column("title")] public string Title { get; set; } = "";
    [Mapped.Column("done")] public bool Done { get; set; }
}
