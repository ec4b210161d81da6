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

/// <summary>Rows of which each update may say which version it is meant for.</summary>
[Model("documents")]
public partial class Document
{
    [Id] public string Id { get; set; }
    public string Text { get; set; }
    [ConcurrencyToken] public int Version { get; set; }
}

/// <summary>The same by PostgreSQL's own row version.</summary>
[Model("notes")]
public partial class Note
{
    [Id] public string Id { get; set; }
    public string Text { get; set; }
    [ConcurrencyToken] public uint RowVersion { get; set; }
}
