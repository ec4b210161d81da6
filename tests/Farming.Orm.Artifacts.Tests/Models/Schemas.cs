namespace Farming.Orm.Artifacts.Tests.Models;

// Tables of one name in several PostgreSQL schemas.

[Orm(typeof(Incident), typeof(AuditEvent), typeof(ShopEvent))]
public partial class SchemaOrm;

[Model("events")]
public partial class Incident
{
    [Id] public int Id { get; set; }
    [Unique] public string Name { get; set; }
}

[Model("events", Schema = "audit", Collection = "AuditEvents")]
[BelongsTo("incident", ForeignKey = "EventId")]
[HasMany("shopEvent", ForeignKey = "AuditEventId")]
public partial class AuditEvent
{
    [Id] public int Id { get; set; }
    [Unique] public string Name { get; set; }
    public int EventId { get; set; }
    public Flavour Flavour { get; set; }
}

[Model("events", Schema = "the \"shop\"", Collection = "ShopEvents")]
[BelongsTo("auditEvent", ForeignKey = "AuditEventId")]
public partial class ShopEvent
{
    [Id] public int Id { get; set; }
    [Unique] public string Name { get; set; }
    public int? AuditEventId { get; set; }
}
