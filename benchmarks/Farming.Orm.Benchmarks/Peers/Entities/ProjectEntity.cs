using Mapped = System.ComponentModel.DataAnnotations.Schema;

namespace Farming.Orm.Benchmarks.Peers.Entities;

/// <summary>A row of <c>projects</c>, as EF Core and linq2db map it.</summary>
[Mapped.Table("projects")]
public sealed class ProjectEntity
{
    [Mapped.Column("id")] public string Id { get; set; } = "";
    [Mapped.Column("slug")] public string Slug { get; set; } = "";
    [Mapped.Column("name")] public string Name { get; set; } = "";

    public List<TicketEntity> Tickets { get; } = [];
    public List<NoteEntity> Notes { get; } = [];
    public List<LabelEntity> Labels { get; } = [];
}
