namespace Farming.Orm.Conformance.Models;

/// <summary>What updates and transactions are tested on.</summary>
[Model("counters")]
public partial class Counter
{
    [Id, Column("name")] public string Name { get; set; }
    [Default(0)] public int Count { get; set; }
    [Default(0L)] public long Big { get; set; }
    [Default("0")] public decimal Amount { get; set; }
    public int? Optional { get; set; }
    public string? Note { get; set; }
    [UpdatedNow] public DateTime UpdatedAt { get; set; }
}
