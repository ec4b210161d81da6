using Mapped = System.ComponentModel.DataAnnotations.Schema;

namespace Farming.Orm.Benchmarks.Peers.Entities;

/// <summary>A row of <c>notes</c>, as EF Core and linq2db map it.</summary>
[Mapped.Table("notes")]
public sealed class NoteEntity
{
    [Mapped.Column("id")] public string Id { get; set; } = "";
    [Mapped.Column("project_id")] public string ProjectId { get; set; } = "";
    [Mapped.Column("position")] public int Position { get; set; }
    [Mapped.Column("text")] public string Text { get; set; } = "";
    [Mapped.Column("written_at")] public DateTime WrittenAt { get; set; }
}
