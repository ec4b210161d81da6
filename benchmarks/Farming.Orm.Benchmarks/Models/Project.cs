namespace Farming.Orm.Benchmarks.Models;

/// <summary>A parent of three collections of the same size.</summary>
[Model("projects")]
[HasMany("ticket", ForeignKey = "ProjectId")]
[HasMany("note", ForeignKey = "ProjectId")]
[HasMany("label", ForeignKey = "ProjectId")]
public partial class Project
{
    [Id] public string Id { get; set; }
    [Unique] public string Slug { get; set; }
    public string Name { get; set; }
}
