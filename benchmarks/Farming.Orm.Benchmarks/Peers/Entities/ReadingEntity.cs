using Mapped = System.ComponentModel.DataAnnotations.Schema;

namespace Farming.Orm.Benchmarks.Peers.Entities;

/// <summary>A row of <c>readings</c>, as EF Core and linq2db map it.</summary>
[Mapped.Table("readings")]
public sealed class ReadingEntity
{
    [Mapped.Column("id")] public string Id { get; set; } = "";
    [Mapped.Column("key")] public string Key { get; set; } = "";
    [Mapped.Column("sensor")] public string Sensor { get; set; } = "";
    [Mapped.Column("amount")] public int Amount { get; set; }
    [Mapped.Column("taken_at")] public DateTime TakenAt { get; set; }
}
