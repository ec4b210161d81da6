namespace Farming.Orm.Benchmarks.Models;

[Model("labels")]
[BelongsTo("project", ForeignKey = "ProjectId")]
[Index("ProjectId", "Position")]
public partial class Label
{
    [Id] public string Id { get; set; }
    [References("project.id")] public string ProjectId { get; set; }
    public int Position { get; set; }
    public string Name { get; set; }
    public string Color { get; set; }
}
