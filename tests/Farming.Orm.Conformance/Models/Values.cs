using System.Text.Json.Serialization;

namespace Farming.Orm.Conformance.Models;

/// <summary>A field of every type, and its nullable form.</summary>
[Model("values")]
public partial class Value
{
    [Id] public Guid Id { get; set; }
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
    public Role Role { get; set; }
    [Json] public Settings Settings { get; set; }

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
    public Role? RoleOrNull { get; set; }
    [Json] public Settings? SettingsOrNull { get; set; }
}

public sealed record Settings(string Theme, int[] Sizes);

[JsonSerializable(typeof(Settings))]
public sealed partial class ValuesJson : JsonSerializerContext;

/// <summary>A default of each kind.</summary>
[Model("defaults")]
public partial class Defaulted
{
    [Id] public long Id { get; set; }
    [Default("it's \"quoted\"")] public string Text { get; set; }
    [Default(true)] public bool Truth { get; set; }
    [Default(-7)] public int Whole { get; set; }
    [Default("12.50")] public decimal Price { get; set; }
    [Default(Role.Admin)] public Role Role { get; set; }
    [Default("2026-01-02")] public DateOnly Day { get; set; }
    [DefaultNow] public DateTime CreatedAt { get; set; }
    [Default(3)] public int? Optional { get; set; }
}

/// <summary>A row of a random table: see the property test.</summary>
[Model("things")]
[HasMany("part", ForeignKey = "ThingId")]
[BelongsTo("thing", ForeignKey = "ParentId", Name = "Parent")]
public partial class Thing
{
    [Id(Generated = IdGeneration.None)] public int Id { get; set; }
    public int A { get; set; }
    public int? B { get; set; }
    public int? C { get; set; }
    public string S { get; set; }
    public string? T { get; set; }
    public decimal M { get; set; }
    public bool F { get; set; }
    public bool? G { get; set; }
    public int? ParentId { get; set; }
}

[Model("parts")]
[BelongsTo("thing", ForeignKey = "ThingId")]
public partial class Part
{
    [Id(Generated = IdGeneration.None)] public int Id { get; set; }
    public int? ThingId { get; set; }
    public int? X { get; set; }
    public string? Y { get; set; }
}

/// <summary>A device and its readings, which are unique numbers.</summary>
[Model("scales")]
[HasMany("reading", ForeignKey = "ScaleId")]
public partial class Scale
{
    [Id] public int Id { get; set; }
    [Default(200)] public double Limit { get; set; }
}

[Model("readings")]
[BelongsTo("scale", ForeignKey = "ScaleId")]
public partial class Reading
{
    [Id] public int Id { get; set; }
    [Unique] public double Weight { get; set; }
    public int ScaleId { get; set; }
}

/// <summary>Points in time and dates as a key.</summary>
[Model("instants")]
[Unique("Time", "Moment", "Day")]
public partial class Instant
{
    [Id] public int Id { get; set; }
    public DateTime Time { get; set; }
    public DateTimeOffset Moment { get; set; }
    public DateOnly Day { get; set; }
    public DateTime? TimeOrNull { get; set; }
    public DateOnly? DayOrNull { get; set; }
    public string? Note { get; set; }
}
