namespace Farming.Orm.Conformance.Models;

/// <summary>Rows whose fields may all be left out, each in another way.</summary>
[Model("settings")]
[Unique("Owner", "Name")]
public partial class Setting
{
    [Id] public Guid Id { get; set; }
    public string Name { get; set; }
    public string? Owner { get; set; }
    [Default(3)] public int Level { get; set; }
    [Default("plain")] public string? Style { get; set; }
    public string? Note { get; set; }
    [DefaultNow] public DateTime CreatedAt { get; set; }
    [DefaultNow] public DateTime? SeenAt { get; set; }
}
