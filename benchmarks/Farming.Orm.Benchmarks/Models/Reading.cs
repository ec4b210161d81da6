namespace Farming.Orm.Benchmarks.Models;

/// <summary>What the workloads that write create, change and delete.</summary>
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
