namespace Farming.Orm.Benchmarks.Models;

/// <summary>A row that the workloads 8 and 9 create, change and delete.</summary>
[Model("readings")]
[Index("Sensor")]
public partial class Reading
{
    [Id] public string Id { get; set; }
    [Unique] public string Key { get; set; }
    public string Sensor { get; set; }
    public int Amount { get; set; }
    public DateTime TakenAt { get; set; }
}
