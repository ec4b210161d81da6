namespace Farming.Orm.Conformance.Models;

// The tables of the random queries: a column of every type, and relations of every kind, with and without an index.

[Orm(typeof(Site), typeof(Unit), typeof(Badge), typeof(Mark), typeof(Scrap), typeof(Topic), typeof(UnitTopic))]
public partial class SearchOrm;

[Model("sites")]
[HasMany("unit", ForeignKey = "SiteId")]
[HasMany("mark", ForeignKey = "SiteId")]
public partial class Site
{
    [Id(Generated = IdGeneration.None)] public int Id { get; set; }
    public string Name { get; set; }
    public int? Size { get; set; }
    public bool IsOpen { get; set; }
}

[Model("units")]
[BelongsTo("site", ForeignKey = "SiteId")]
[BelongsTo("unit", ForeignKey = "BossId", Name = "Boss")]
[HasMany("unit", ForeignKey = "BossId", Name = "Team")]
[HasOne("badge", ForeignKey = "UnitId")]
[HasMany("mark", ForeignKey = "UnitId")]
[HasMany("scrap", ForeignKey = "UnitId")]
[ManyToMany("topic", Through = "unitTopic", From = "UnitId", To = "TopicId")]
public partial class Unit
{
    [Id(Generated = IdGeneration.None)] public int Id { get; set; }
    public int SiteId { get; set; }
    public int? BossId { get; set; }
    public string Text { get; set; }
    public bool Truth { get; set; }
    public short Small { get; set; }
    public int Whole { get; set; }
    public long Big { get; set; }
    public float Single { get; set; }
    public double Double { get; set; }
    public decimal Decimal { get; set; }
    public Guid Guid { get; set; }
    public DateTime Time { get; set; }
    public DateTimeOffset Moment { get; set; }
    public DateOnly Day { get; set; }
    public TimeOnly Clock { get; set; }
    public TimeSpan Span { get; set; }
    public byte[] Bytes { get; set; }
    public Rank Rank { get; set; }
    public string? TextOrNull { get; set; }
    public bool? TruthOrNull { get; set; }
    public short? SmallOrNull { get; set; }
    public int? WholeOrNull { get; set; }
    public long? BigOrNull { get; set; }
    public float? SingleOrNull { get; set; }
    public double? DoubleOrNull { get; set; }
    public decimal? DecimalOrNull { get; set; }
    public Guid? GuidOrNull { get; set; }
    public DateTime? TimeOrNull { get; set; }
    public DateTimeOffset? MomentOrNull { get; set; }
    public DateOnly? DayOrNull { get; set; }
    public TimeOnly? ClockOrNull { get; set; }
    public TimeSpan? SpanOrNull { get; set; }
    public byte[]? BytesOrNull { get; set; }
    public Rank? RankOrNull { get; set; }
}

[Model("badges")]
[BelongsTo("unit", ForeignKey = "UnitId")]
public partial class Badge
{
    [Id(Generated = IdGeneration.None)] public int Id { get; set; }
    [Unique, References("unit.id")] public int UnitId { get; set; }
    public string? Code { get; set; }
    public Rank Level { get; set; }
}

[Model("marks")]
[BelongsTo("unit", ForeignKey = "UnitId")]
[BelongsTo("site", ForeignKey = "SiteId")]
[Index("UnitId", "Score")]
public partial class Mark
{
    [Id(Generated = IdGeneration.None)] public int Id { get; set; }
    public int? UnitId { get; set; }
    public int? SiteId { get; set; }
    public int? Score { get; set; }
    public string Note { get; set; }
    public DateTime? At { get; set; }
    public decimal Weight { get; set; }
}

/// <summary>Points to a unit without a foreign key, so that no index leads to a unit's rows, and some point nowhere.</summary>
[Model("scraps")]
public partial class Scrap
{
    [Id(Generated = IdGeneration.None)] public int Id { get; set; }
    public int UnitId { get; set; }
    public string? Note { get; set; }
    public int Score { get; set; }
}

[Model("topics")]
[ManyToMany("unit", Through = "unitTopic", From = "TopicId", To = "UnitId")]
public partial class Topic
{
    [Id(Generated = IdGeneration.None)] public int Id { get; set; }
    public string Name { get; set; }
    public bool? IsOpen { get; set; }
}

/// <summary>Some pairs occur twice.</summary>
[Model("unit_topics")]
[BelongsTo("unit", ForeignKey = "UnitId")]
[BelongsTo("topic", ForeignKey = "TopicId")]
public partial class UnitTopic
{
    [Id(Generated = IdGeneration.None)] public int Id { get; set; }
    public int UnitId { get; set; }
    public int TopicId { get; set; }
}
