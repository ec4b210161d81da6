namespace Farming.Orm.Benchmarks.Models;

[Model("tickets")]
[BelongsTo("project", ForeignKey = "ProjectId")]
[Index("ProjectId", "Position")]
public partial class Ticket
{
    [Id] public string Id { get; set; }
    [References("project.id")] public string ProjectId { get; set; }
    public int Position { get; set; }
    public string Title { get; set; }
    public bool Done { get; set; }
}
