using System.Text.Json.Serialization;

namespace Farming.Orm.Conformance.Models;

// Tables that are hard to create, with their own client.

[Orm(
    typeof(Chicken), typeof(Egg), typeof(Husband), typeof(Wife), typeof(Comment), typeof(Keyword), typeof(Quoted), typeof(LongNamed), typeof(LongNamedToo),
    typeof(Ab), typeof(A), typeof(Incident), typeof(AuditEvent), typeof(ShopEvent), typeof(AllDefaults), typeof(Tag), typeof(Price), typeof(Target), typeof(Pointer))]
public partial class HardOrm;

/// <summary>Tables that PostgreSQL would take for one.</summary>
[Orm(typeof(TooLong), typeof(TooLongToo))]
public partial class TooLongOrm;

[Model("a_table_whose_name_is_longer_than_a_name_may_be_on_postgresql_today_1", Collection = "TooLongs")]
public partial class TooLong
{
    [Id] public int Id { get; set; }
}

[Model("a_table_whose_name_is_longer_than_a_name_may_be_on_postgresql_today_2", Collection = "TooLongsToo")]
public partial class TooLongToo
{
    [Id] public int Id { get; set; }
}

/// <summary>Points forward to a table that points back, and may be null.</summary>
[Model("chickens")]
[BelongsTo("egg", ForeignKey = "EggId")]
[HasMany("egg", ForeignKey = "ChickenId")]
public partial class Chicken
{
    [Id] public int Id { get; set; }
    public int EggId { get; set; }
}

[Model("eggs")]
[BelongsTo("chicken", ForeignKey = "ChickenId")]
public partial class Egg
{
    [Id] public int Id { get; set; }
    public int? ChickenId { get; set; }
}

#pragma warning disable FORM0112 // That is the case.
/// <summary>A cycle of foreign keys: one row alone cannot be inserted.</summary>
[Model("husbands")]
[BelongsTo("wife", ForeignKey = "WifeId")]
public partial class Husband
{
    [Id] public int Id { get; set; }
    public int WifeId { get; set; }
}

[Model("wives")]
[BelongsTo("husband", ForeignKey = "HusbandId")]
public partial class Wife
{
    [Id] public int Id { get; set; }
    public int HusbandId { get; set; }
}
#pragma warning restore FORM0112

[Model("comments")]
[BelongsTo("comment", ForeignKey = "ParentId", Name = "Parent", OnDelete = ReferentialAction.Cascade)]
[HasMany("comment", ForeignKey = "ParentId", Name = "Replies")]
public partial class Comment
{
    [Id] public int Id { get; set; }
    public int? ParentId { get; set; }
}

[Model("select", Collection = "Keywords")]
[HasMany("quoted", ForeignKey = "Order")]
[Unique("From", "Where"), Index("Where", "From")]
public partial class Keyword
{
    [Id, Column("primary")] public int Id { get; set; }
    public string From { get; set; }
    public string Where { get; set; }
    [Column("group by"), Unique] public string? GroupBy { get; set; }
    [Column("check")] public Odd Check { get; set; }
}

/// <summary>Points to the table before it; its name has what must be quoted.</summary>
[Model("it's a \"größe\" 🚜; -- $1 ?1", Collection = "Quoteds")]
[BelongsTo("keyword", ForeignKey = "Order")]
public partial class Quoted
{
    [Id, Column("i\"d")] public int Id { get; set; }
    [Column("or'der")] public int Order { get; set; }
    [Column("\\ünï 🚜"), Unique] public string Unicode { get; set; }
    [Column("sp ace"), Index] public string? Space { get; set; }
    [Column("UPPER")] public string? Upper { get; set; }
}

public enum Odd
{
    @default,
    Größe,
}

/// <summary>All names of its constraints begin with the same 63 bytes.</summary>
[Model("a_table_whose_name_is_as_long_as_a_name_may_be_on_postgresql_ok", Collection = "LongNames")]
[Unique("FirstPart", "SecondPart"), Unique("FirstPart", "ThirdPart"), Index("SecondPart", "ThirdPart"), Index("ThirdPart", "SecondPart")]
public partial class LongNamed
{
    [Id] public int Id { get; set; }
    [Column("a_column_whose_name_is_as_long_as_a_name_may_be_on_postgresql_1"), Unique] public int FirstPart { get; set; }
    [Column("a_column_whose_name_is_as_long_as_a_name_may_be_on_postgresql_2"), Unique] public int SecondPart { get; set; }
    [Column("größe_größe_größe_größe_größe_größe_größe_größe"), Index] public int ThirdPart { get; set; }
    [Default(Odd.Größe)] public Odd Odd { get; set; }
}

/// <summary>The same but for the last letter.</summary>
[Model("a_table_whose_name_is_as_long_as_a_name_may_be_on_postgresql_no", Collection = "LongNamesToo")]
[BelongsTo("longNamed", ForeignKey = "FirstPart")]
[Unique("FirstPart", "SecondPart")]
public partial class LongNamedToo
{
    [Id] public int Id { get; set; }
    [Column("a_column_whose_name_is_as_long_as_a_name_may_be_on_postgresql_1")] public int FirstPart { get; set; }
    [Column("a_column_whose_name_is_as_long_as_a_name_may_be_on_postgresql_2"), Unique] public int SecondPart { get; set; }
}

/// <summary>Its key is called <c>a_b_c_key</c>, as that of <see cref="A"/> would be.</summary>
[Model("a_b", Collection = "Abs")]
public partial class Ab
{
    [Id] public int Id { get; set; }
    [Unique] public int C { get; set; }
}

[Model("a", Collection = "As")]
public partial class A
{
    [Id] public int Id { get; set; }
    [Unique] public int BC { get; set; }
}

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
}

[Model("events", Schema = "the \"shop\"", Collection = "ShopEvents")]
[BelongsTo("auditEvent", ForeignKey = "AuditEventId")]
public partial class ShopEvent
{
    [Id] public int Id { get; set; }
    [Unique] public string Name { get; set; }
    public int? AuditEventId { get; set; }
}

[Model("all_defaults")]
public partial class AllDefaults
{
    [Id] public int Id { get; set; }
    [Default("it's a \"quote\", $& $1 ?1 \\ \\' {0} %s;\n-- 🚜")] public string Text { get; set; }
    [Default("")] public string Empty { get; set; }
    [Default(true)] public bool Truth { get; set; }
    [Default(short.MinValue)] public short Small { get; set; }
    [Default(int.MinValue)] public int Whole { get; set; }
    [Default(long.MinValue)] public long Big { get; set; }
    [Default(0.1f)] public float Single { get; set; }
    [Default(0.1 + 0.2)] public double Double { get; set; }
    [Default(double.MaxValue)] public double Huge { get; set; }
    [Default(double.NegativeInfinity)] public double Infinite { get; set; }
    [Default("-79228162514264337593543950335")] public decimal Decimal { get; set; }
    [Default("12.50")] public decimal Price { get; set; }
    [Default("0190F000-0000-7000-8000-00000000000A")] public Guid Guid { get; set; }
    [Default("2026-02-03T12:30:15.123456Z")] public DateTime Time { get; set; }
    [Default("0001-01-01T00:00:00Z")] public DateTime FirstTime { get; set; }
    [Default("2026-02-03T12:30:15+02:00")] public DateTimeOffset Moment { get; set; }
    [Default("9999-12-31")] public DateOnly Day { get; set; }
    [Default("23:59:59.999999")] public TimeOnly Clock { get; set; }
    [Default("-30.01:02:03.000004")] public TimeSpan Span { get; set; }
    [Default(Odd.Größe)] public Odd Odd { get; set; }
    [Default("{\"theme\":\"it's\",\"sizes\":[1]}"), Json] public Look Look { get; set; }
    [Default(7)] public int? Optional { get; set; }
    [Default(null)] public int? Nothing { get; set; }
    [DefaultNow] public DateTime Now { get; set; }
    [DefaultNow] public DateTimeOffset NowMoment { get; set; }
    [DefaultNow] public DateOnly Today { get; set; }
    [DefaultNow] public TimeOnly NowClock { get; set; }
}

public sealed record Look(string Theme, int[] Sizes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Look))]
public sealed partial class LookJson : JsonSerializerContext;

[Model("prices")]
[HasMany("tag", ForeignKey = "PriceId")]
[Unique("Currency", "Amount")]
public partial class Price
{
    [Id(Generated = IdGeneration.None)] public decimal Id { get; set; }
    public string Currency { get; set; }
    public decimal Amount { get; set; }
    [Unique] public decimal? Alone { get; set; }
}

/// <summary>Points to a number, and is created before the table of that number.</summary>
[Model("tags")]
[BelongsTo("price", ForeignKey = "PriceId")]
public partial class Tag
{
    [Id] public int Id { get; set; }
    public decimal PriceId { get; set; }
}

[Model("targets")]
public partial class Target
{
    [Id(Generated = IdGeneration.None)] public int Id { get; set; }
}

[Model("pointers")]
[BelongsTo("target", ForeignKey = "CascadeId", Name = "Cascade", OnDelete = ReferentialAction.Cascade, OnUpdate = ReferentialAction.Cascade)]
[BelongsTo("target", ForeignKey = "SetNullId", Name = "SetNull", OnDelete = ReferentialAction.SetNull, OnUpdate = ReferentialAction.SetNull)]
[BelongsTo("target", ForeignKey = "SetDefaultId", Name = "SetDefault", OnDelete = ReferentialAction.SetDefault)]
[BelongsTo("target", ForeignKey = "RestrictId", Name = "Restrict", OnDelete = ReferentialAction.Restrict)]
public partial class Pointer
{
    [Id] public int Id { get; set; }
    public int? CascadeId { get; set; }
    public int? SetNullId { get; set; }
    [Default(1)] public int SetDefaultId { get; set; }
    public int? RestrictId { get; set; }
    [References("target.id")] public int? NoActionId { get; set; }
}
