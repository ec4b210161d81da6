namespace Farming.Orm.Benchmarks.Models;

[Model("notes")]
[BelongsTo("project", ForeignKey = "ProjectId")]
[Index("ProjectId", "Position")]
public partial class Note
{
    [Id] public string Id { get; set; }
    [References("project.id")] public string ProjectId { get; set; }
    public int Position { get; set; }
    public string Text { get; set; }
    public DateTime WrittenAt { get; set; }
}
